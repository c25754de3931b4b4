import { operationFromDocument, Supergraph as ComposedSupergraph } from '@apollo/federation-internals';
import { type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { stripSecurityDirectives } from './strip-security-directives.ts';

/** A supergraph that was found sound, ready to be planned against. */
export interface Supergraph {
  /** As the gateway takes it. */
  readonly sdl: string;
  /** What clients see. */
  readonly apiSchema: GraphQLSchema;
  /** With all types of all subgraphs, hidden ones too. */
  readonly fullSchema: GraphQLSchema;
  /** Routing URLs by subgraph. */
  readonly urls: ReadonlyMap<string, string>;
  readonly plan: (document: DocumentNode, operationName: string | undefined) => QueryPlan;
}

/** Reads a composed supergraph; throws when it is not one. */
export function readSupergraph(text: string): Supergraph {
  const sdl = stripSecurityDirectives(text);
  const supergraph = ComposedSupergraph.build(sdl, { validateSupergraph: true });
  const planner = new QueryPlanner(supergraph);
  const api = supergraph.apiSchema();
  return {
    sdl,
    apiSchema: api.toGraphQLJSSchema(),
    fullSchema: supergraph.schema.toGraphQLJSSchema(),
    urls: new Map(supergraph.subgraphsMetadata().map(({ name, url }) => [name, url])),
    plan: (document, operationName) =>
      planner.buildQueryPlan(operationFromDocument(api, document, operationName ? { operationName } : {})),
  };
}
