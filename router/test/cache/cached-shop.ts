import { buildSchema } from 'graphql';
import { z } from 'zod';
import type { CacheStore } from '../../src/cache/cache-store.ts';
import { createEntityCache, type EntityCache } from '../../src/cache/entity-cache.ts';
import type { FetchCall } from '../../src/subgraph/call/fetch-call.ts';
import { askAt, caller, query } from '../subgraph/calling.ts';
import { type ScriptedSubgraph, startScriptedSubgraph } from '../subgraph/scripted-subgraph.ts';

const schema = buildSchema(`
  type Query { products: [Product!]! me: User }
  type Product { id: ID! sku: String price: Int reviews: [Review!] }
  type Review { id: ID! product: Product }
  type User { id: ID! name: String }
`);

const body = z.object({
  variables: z.object({ representations: z.array(z.record(z.string(), z.unknown())).optional() }),
});

/** A subgraph of products with prices, and a cache before it. */
export interface CachedShop extends AsyncDisposable {
  readonly cache: EntityCache;
  readonly subgraph: ScriptedSubgraph;
  readonly prices: Map<string, number>;
  cacheControl: string;
  vary: string | undefined;
  /** Errors that come along, as `[message, index of the entity]`. */
  failing: readonly (readonly [string, number])[];
  /** Awaited after the prices have been read, before they are sent. */
  travel: Promise<unknown>;
  /** The ids that each call asked for, oldest first; `all` for the root field. */
  readonly asked: () => unknown[];
  readonly priceOf: (ids: readonly string[], who?: string, document?: FetchCall['document']) => Promise<unknown>;
  /** The same for a client with a token or forwarded headers. */
  readonly priceFor: (who: Parameters<typeof caller>[0], ids: readonly string[]) => Promise<unknown>;
  readonly list: (who?: string) => Promise<unknown>;
}

const price = query(
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Product { price } } }',
).document;
export const priceInReviews = query(
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Product { reviews { product { price } } } } }',
).document;
const list = query('{ products { id price } }').document;

export async function startCachedShop(store: CacheStore): Promise<CachedShop> {
  const prices = new Map<string, number>();
  const subgraph = await startScriptedSubgraph((response) => {
    const { representations } = body.parse(JSON.parse(subgraph.calls.at(-1)?.body ?? '')).variables;
    const of = (id: unknown) =>
      prices.has(String(id)) ? { __typename: 'Product', price: prices.get(String(id)) } : null;
    const data = representations
      ? { _entities: representations.map(({ id, sku }) => of(id ?? sku)) }
      : { products: Array.from(prices, ([id, each]) => ({ id, price: each })) };
    const errors = shop.failing.map(([message, at]) => ({ message, path: ['_entities', at, 'price'] }));
    const text = JSON.stringify({ data, ...(errors.length > 0 ? { errors } : {}) });
    void shop.travel.then(() => {
      response.writeHead(200, { 'cache-control': shop.cacheControl, ...(shop.vary && { vary: shop.vary }) }).end(text);
    });
  });
  const client = askAt(subgraph.url, { limits: { retries: 0 } });
  const cache = createEntityCache({ client, store, schema: () => schema, forwardHeaders: ['x-user'] });
  const data = async (call: FetchCall, who: string) => (await cache.ask(call, caller({ identityKey: who }))).data;
  const shop: CachedShop = {
    cache,
    subgraph,
    prices,
    vary: undefined,
    cacheControl: 'max-age=60, public',
    failing: [],
    travel: Promise.resolve(),
    asked: () =>
      subgraph.calls.map((call) => {
        const { representations } = body.parse(JSON.parse(call.body)).variables;
        return representations?.map(({ id, sku }) => id ?? sku) ?? 'all';
      }),
    priceOf: (ids, who = 'guest', document = price) => data(entities(ids, document), who),
    priceFor: async (who, ids) => (await cache.ask(entities(ids), caller(who))).data,
    list: (who = 'guest') => data({ ...query(), document: list }, who),
    async [Symbol.asyncDispose]() {
      await client[Symbol.asyncDispose]();
      await subgraph[Symbol.asyncDispose]();
    },
  };
  return shop;
}

export function entities(ids: readonly string[], document = price): FetchCall {
  return { ...query(), document, representations: ids.map((id) => JSON.stringify({ __typename: 'Product', id })) };
}
