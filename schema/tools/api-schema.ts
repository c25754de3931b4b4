import { Supergraph } from '@apollo/federation-internals';
import { printSchema } from 'graphql';

/** What clients see of a supergraph, as SDL: without what is hidden from them and what is only said to routers. */
export function apiSchema(supergraph: string): string {
  const composed = Supergraph.build(supergraph, { supportedFeatures: null });
  return `${printSchema(composed.apiSchema().toGraphQLJSSchema({ includeDefer: true }))}\n`;
}
