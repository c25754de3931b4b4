import { serviceNames } from '@agora/schema';
import {
  execute,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isUnionType,
  parse,
  print,
  subscribe,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildSchemaOf } from '../../../subgraphs/kit/src/graphql/subgraph-schema.ts';
import { scalars } from './plausible-subgraph.ts';

const notIds = ['A-1', 'a'.repeat(1_000_000), '018f0000-0000-7000-8000-00000000000g'];

describe.each(await Promise.all(serviceNames.map(async (name) => [name, await schemaOf(name)] as const)))(
  '%s',
  (_, schema) => {
    const scopes = [...new Set(Array.from(textOf(schema).matchAll(/"([a-z]+(?::[a-z]+)+)"/g), ([, scope]) => scope))];
    const fields = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((root) =>
      Object.values(root?.getFields() ?? {})
        .filter(({ args }) => args.some(({ type }) => hasId(type)))
        .map((field) => [`${String(root?.name)}.${field.name}`, field] as const),
    );

    it.each(fields)('refuses what is no id before %s looks for it', async (place, field) => {
      for (const id of notIds) {
        const { context, touched } = untouched(scopes);

        const { errors } = await ask(schema, place, field, id, context);

        expect(errors).toMatchObject([{ path: [field.name], extensions: { code: 'BAD_USER_INPUT' } }]);
        expect(touched).toEqual([]);
      }
    });

    it('looks for no entity by what is no id', async () => {
      const union = schema.getType('_Entity');
      const names = isUnionType(union) ? union.getTypes().map(({ name }) => name) : [];
      const { context, touched } = untouched(scopes);

      await execute({
        schema,
        document: parse('query ($all: [_Any!]!) { _entities(representations: $all) { __typename } }'),
        variableValues: { all: names.flatMap((__typename) => notIds.map((id) => ({ __typename, id }))) },
        contextValue: context,
      });

      expect(names).not.toEqual([]);
      expect(touched).toEqual([]);
    });
  },
);

async function schemaOf(name: string): Promise<GraphQLSchema> {
  const { [name]: definition } = await import(`../../../subgraphs/${name}/src/subgraph.ts`);
  return buildSchemaOf(definition.folder, definition.resolvers);
}

/** Somebody who may do everything, and what of the service was used for them. */
function untouched(scopes: readonly unknown[]) {
  const touched: PropertyKey[] = [];
  const viewer = { id: scalars['ID'], roles: ['ADMIN'], scopes };
  const context = new Proxy(
    {},
    {
      get(_, name) {
        if (name === 'viewer') return viewer;
        touched.push(name);
        throw new Error(`${String(name)} was used`);
      },
    },
  );
  return { context, touched };
}

async function ask(
  schema: GraphQLSchema,
  place: string,
  field: GraphQLField<unknown, unknown>,
  id: string,
  contextValue: unknown,
) {
  const kind = place.slice(0, place.indexOf('.')).toLowerCase();
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(' ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(' ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
  const document = parse(`${kind} (${declared}) { ${field.name}(${passed}) ${selection} }`);
  const variableValues = Object.fromEntries(field.args.map(({ name, type }) => [name, valueOf(type, id)]));
  const asked = { schema, document, variableValues, contextValue };
  const answer = await (kind === 'subscription' ? subscribe(asked) : execute(asked));
  return 'errors' in answer ? answer : { errors: undefined };
}

function hasId(type: GraphQLInputType, within: readonly string[] = []): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) return named.name === 'ID';
  return fieldsNotYetIn(named, within).some((one) => hasId(one.type, [...within, named.name]));
}

/** Something that fits the type, with `id` in the place of every id. */
function valueOf(type: GraphQLInputType, id: string, within: readonly string[] = []): unknown {
  const known = getNullableType(type);
  if (isListType(known)) return [valueOf(known.ofType, id, within)];
  if (isEnumType(known)) return known.getValues()[0]?.name;
  if (isInputObjectType(known)) {
    const inside = [...within, known.name];
    return Object.fromEntries(fieldsNotYetIn(known, inside).map((one) => [one.name, valueOf(one.type, id, inside)]));
  }
  return known.name === 'ID' ? id : scalars[known.name];
}

/** A filter may have filters of its own kind within it. */
function fieldsNotYetIn(type: GraphQLInputObjectType, within: readonly string[]) {
  return Object.values(type.getFields()).filter((one) => !within.includes(getNamedType(one.type).name));
}

function textOf(schema: GraphQLSchema): string {
  return Object.values(schema.getTypeMap())
    .flatMap(({ astNode }) => (astNode ? [print(astNode)] : []))
    .join('\n');
}
