import { createHash } from 'node:crypto';
import type { GraphQLError } from 'graphql';
import { z } from 'zod';
import { routerError } from '../../errors/router-error.ts';
import type { GraphqlRequest } from './graphql-request.ts';

const persistedQuery = z.object({ version: z.literal(1), sha256Hash: z.string().regex(/^[0-9a-f]{64}$/) });

/** A longer document is run but not kept; in UTF-16 units. */
const longestKept = 100 * 1024;

export interface PersistedQueriesOptions {
  /** How many documents are kept, at most. */
  readonly capacity: number;
  /** How long they may be together, in UTF-16 units; 32 Mi unless told. */
  readonly totalLength?: number;
}

/** Automatic persisted queries: a client sends the hash of a document, and the document only when it is not known. */
export interface PersistedQueries {
  /** The same request with its document, or why there is none. */
  readonly resolve: (request: GraphqlRequest) => GraphqlRequest | GraphQLError;
}

/** Keeps the documents used last, in this process. */
export function createPersistedQueries({
  capacity,
  totalLength = 32 * 1024 * 1024,
}: PersistedQueriesOptions): PersistedQueries {
  /** By hash; the one used longest ago comes first. */
  const kept = new Map<string, string>();
  let length = 0;

  const forget = (hash: string, query: string) => {
    kept.delete(hash);
    length -= query.length;
  };
  const use = (hash: string, query: string) => {
    const known = kept.get(hash);
    if (known !== undefined) forget(hash, known);
    kept.set(hash, query);
    length += query.length;
    for (const [oldest, text] of kept) {
      if (kept.size <= capacity && length <= totalLength) break;
      forget(oldest, text);
    }
  };

  return {
    resolve(request) {
      const { query, extensions } = request;
      if (extensions['persistedQuery'] === undefined) return request;
      const asked = persistedQuery.safeParse(extensions['persistedQuery']);
      if (!asked.success) {
        return routerError('BAD_REQUEST', 'A persisted query has version 1 and a SHA-256 hash in lower-case hex.');
      }
      const { sha256Hash: hash } = asked.data;
      const known = kept.get(hash);
      if (query === undefined) {
        // Clients know this very message.
        if (known === undefined) return routerError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound');
        use(hash, known);
        return { ...request, query: known };
      }
      if (query !== known && createHash('sha256').update(query).digest('hex') !== hash) {
        return routerError('PERSISTED_QUERY_HASH_MISMATCH', 'The hash is not that of the document sent with it.');
      }
      if (query.length <= longestKept) use(hash, query);
      return request;
    },
  };
}
