import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSubgraphSchema, type GraphQLResolverMap } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { checkArguments } from './check-arguments.ts';
import { checkReferences } from './check-references.ts';
import { enforceDirectives } from './directives.ts';
import { moneyResolver } from './money-resolver.ts';
import { refuseActors } from './refuse-actors.ts';
import { scalarResolvers } from './scalars.ts';

const sharedTypes = fileURLToPath(import.meta.resolve('@agora/schema/shared.graphql'));

/** By resolvers, and by what else they are made of. Nothing changes a schema once it is made, and making it takes longer than the rest of a start. */
const made = new WeakMap<object, Map<string, GraphQLSchema>>();

/**
 * The executable schema of a subgraph: the shared types, its own SDL, its resolvers, its directives enforced, and all that
 * comes in checked before a resolver sees it. It is made once in a process.
 */
export function buildSchemaOf(
  folder: string,
  resolvers: Readonly<Record<string, object>>,
  actorsMay: readonly string[] = [],
): GraphQLSchema {
  const known = made.get(resolvers) ?? new Map<string, GraphQLSchema>();
  made.set(resolvers, known);
  const name = JSON.stringify([folder, actorsMay]);
  const schema = known.get(name) ?? buildSchema(folder, resolvers, actorsMay);
  known.set(name, schema);
  return schema;
}

function buildSchema(
  folder: string,
  resolvers: Readonly<Record<string, object>>,
  actorsMay: readonly string[],
): GraphQLSchema {
  const sdl = [sharedTypes, join(folder, '../schema.graphql')].map((file) => readFileSync(file, 'utf8')).join('\n');
  const all = { ...scalarResolvers, Money: moneyResolver, ...checkReferences(resolvers) } as GraphQLResolverMap;
  const schema = checkArguments(buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: all }]));
  return enforceDirectives(refuseActors(schema, actorsMay));
}
