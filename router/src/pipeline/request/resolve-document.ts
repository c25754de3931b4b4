import type { Log } from '@agora/kit/edge';
import type { GraphQLError } from 'graphql';
import { openSafelist } from '../../security/safelist.ts';
import type { GraphqlRequest } from './graphql-request.ts';
import { createPersistedQueries } from './persisted-queries.ts';

/** Finds the document of a request that names it by its hash; refuses what may not be run. */
export interface DocumentResolver extends Disposable {
  readonly resolve: (request: GraphqlRequest) => GraphqlRequest | GraphQLError;
}

const mostPersisted = 10_000;

/**
 * `own` are those of the router itself, which need no registration. Where operations must be registered nobody registers one by asking, so automatic persisted queries are off.
 */
export async function openDocuments(
  safelistPath: string | undefined,
  own: readonly string[],
  log: Log,
): Promise<DocumentResolver> {
  if (safelistPath !== undefined) {
    const safelist = await openSafelist(safelistPath, log);
    return {
      resolve: (request) =>
        request.query !== undefined && own.includes(request.query) ? request : safelist.check(request),
      [Symbol.dispose]: () => safelist[Symbol.dispose](),
    };
  }
  const { resolve } = createPersistedQueries({ capacity: mostPersisted });
  return { resolve, [Symbol.dispose]: () => undefined };
}
