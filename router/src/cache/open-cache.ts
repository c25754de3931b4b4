import type { Log, TransportsConfig } from '@agora/kit/edge';
import type { GraphQLSchema } from 'graphql';
import { ConfigError, type RouterConfig } from '../config.ts';
import type { AskSubgraph } from '../subgraph/ask-subgraph.ts';
import type { SubgraphClient } from '../subgraph/create-ask-subgraph.ts';
import type { CacheStore } from './cache-store.ts';
import { createEntityCache } from './entity-cache.ts';
import { listenForChanges } from './listen-for-changes.ts';
import { MemoryStore } from './memory-store.ts';

export interface OpenCacheOptions extends Pick<RouterConfig, 'cache' | 'redisUrl' | 'forwardHeaders'> {
  readonly client: SubgraphClient;
  /** All types of all subgraphs, as they are now. */
  readonly schema: () => GraphQLSchema;
  /** How changes are heard of; without it what is kept may be out of date for as long as subgraphs allow. */
  readonly transports: TransportsConfig | undefined;
  readonly log: Log;
}

export interface OpenCache extends AsyncDisposable {
  readonly ask: AskSubgraph;
}

/** Puts the cache that was chosen before the subgraphs, if any. */
export async function openCache(options: OpenCacheOptions): Promise<OpenCache> {
  const { client, schema, transports, forwardHeaders, log } = options;
  await using stack = new AsyncDisposableStack();
  const store = await openStore(options);
  if (!store) return { ask: client.ask, [Symbol.asyncDispose]: () => Promise.resolve() };
  const cache = createEntityCache({ client, store: stack.use(store), schema, forwardHeaders });
  if (transports) stack.use(await listenForChanges({ cache, transports, log }));
  const all = stack.move();
  return { ask: cache.ask, [Symbol.asyncDispose]: () => all.disposeAsync() };
}

async function openStore({ cache, redisUrl, log }: OpenCacheOptions): Promise<CacheStore | undefined> {
  switch (cache) {
    case 'off':
      return undefined;
    case 'memory':
      return new MemoryStore();
    case 'redis':
      if (!redisUrl) throw new ConfigError('REDIS_URL: must be set for a cache in Redis');
      return new (await import('./redis-store.ts')).RedisStore({ url: redisUrl, log });
  }
}
