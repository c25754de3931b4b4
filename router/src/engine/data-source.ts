import type { GraphQLDataSource } from '@apollo/gateway';
import { routerError } from '../errors/router-error.ts';
import type { RouterContext } from '../security/router-context.ts';
import type { SubgraphAddress } from '../supergraph/subgraph-address.ts';
import { type CallSubgraph, SubgraphFailure } from './call-subgraph.ts';
import { failurePath } from './failure-path.ts';

/** A subgraph as the gateway library calls it. */
export function createDataSource(subgraph: SubgraphAddress, call: CallSubgraph): GraphQLDataSource {
  return {
    async process(options) {
      const { query = '', operationName, variables = {} } = options.request;
      // The gateway types its context loosely; the server in front of it was given a `RouterContext`.
      const context = options.context as RouterContext;
      const headers = await context.subgraphHeaders();
      try {
        const { data, errors, extensions } = await call(subgraph, { query, operationName, variables, headers });
        return { data: data ?? null, ...(errors ? { errors } : {}), ...(extensions ? { extensions } : {}) };
      } catch (error) {
        if (!(error instanceof SubgraphFailure)) throw error;
        const place = 'pathInIncomingRequest' in options ? (options.pathInIncomingRequest ?? []) : [];
        throw routerError(error.code, error.message, { path: failurePath(place, query) });
      }
    },
  };
}
