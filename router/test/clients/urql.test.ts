import { cacheExchange, Client, fetchExchange, gql, type OperationResult, subscriptionExchange } from '@urql/core';
import type { Sink } from 'graphql-ws';
import { expect, it } from 'vitest';
import { orderEvents } from '../harness/shop-subgraphs.ts';
import { startTestShop, type TestShop } from '../harness/test-shop.ts';
import { whenSubscribed } from '../harness/when-subscribed.ts';

const ada = '0198f0a0-0000-7000-8000-000000000001';
const ORDER = gql('query ($id: ID!) { order(id: $id) { status customer { name } } }');
const STATUS = gql('subscription ($id: ID!) { orderStatusChanged(orderId: $id) { status customer { name } } }');

it.each([
  ['GET', undefined],
  ['POST', false],
])('answers urql by %s', async (method, preferGetMethod) => {
  await using shop = await startTestShop();
  const methods: unknown[] = [];
  const client = new Client({
    url: shop.router.url,
    exchanges: [cacheExchange, fetchExchange],
    ...(preferGetMethod === undefined ? {} : { preferGetMethod }),
    fetch: (url, options) => {
      methods.push(options?.method);
      return fetch(url, options);
    },
  });

  const { data, error } = await client.query(ORDER, { id: 'o1' });

  expect({ data, error, methods }).toMatchObject({
    data: { order: { status: 'PENDING', customer: { name: 'User u1' } } },
    error: undefined,
    methods: [method],
  });
});

it('runs the mutations of urql for who is logged in', async () => {
  await using shop = await startTestShop();
  const authorization = await shop.tokens.headerFor(ada, '15m', 'order:write');
  const client = new Client({
    url: shop.router.url,
    exchanges: [cacheExchange, fetchExchange],
    fetchOptions: () => ({ headers: { authorization } }),
  });

  const { data, error } = await client.mutation('mutation ($id: ID!) { orderCancel(id: $id) { id } }', { id: 'o1' });

  expect({ data, error }).toMatchObject({ data: { orderCancel: { id: 'o1' } }, error: undefined });
});

it('tells urql what went wrong, beside what did not', async () => {
  await using shop = await startTestShop();
  const client = over(shop);

  const partial = await client.query('{ me { name } fails }', {});
  const invalid = await client.query('{ nobody }', {});

  expect(partial.data).toMatchObject({ me: { name: 'User u1' }, fails: null });
  expect(partial.error?.graphQLErrors).toMatchObject([
    { path: ['fails'], extensions: { code: 'INTERNAL_SERVER_ERROR' } },
  ]);
  expect(invalid.error?.graphQLErrors).toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
});

it('gives deferred parts to urql, which names no form of them', async () => {
  await using shop = await startTestShop();
  const query = gql(`query ($id: ID!) {
    order(id: $id) { status ... @defer { customer { name } } lines { quantity product { ... @defer { title } } } }
  }`);
  const results: OperationResult[] = [];

  over(shop)
    .query(query, { id: 'o1' })
    .subscribe((result) => void results.push(result));
  await expect.poll(() => results.at(-1)?.hasNext).toBe(false);

  expect(results.map(({ error }) => error)).toEqual(results.map(() => undefined));
  expect(results[0]).toMatchObject({ hasNext: true, data: { order: { status: 'PENDING' } } });
  expect(results[0]?.data).not.toHaveProperty(['order', 'customer']);
  expect(results.at(-1)?.data).toMatchObject({
    order: {
      status: 'PENDING',
      customer: { name: 'User u1' },
      lines: [
        { quantity: 2, product: { title: 'Product p1' } },
        { quantity: 1, product: { title: 'Product p2' } },
      ],
    },
  });
});

it('answers queries and mutations of urql over its socket', async () => {
  await using shop = await startTestShop();
  const client = overSocket(shop, { authorization: await shop.tokens.headerFor(ada, '15m', 'order:write') });

  const queried = await client.query(ORDER, { id: 'o1' });
  const mutated = await client.mutation('mutation { orderCancel(id: "o2") { id } }', {});

  expect(queried.data).toMatchObject({ order: { status: 'PENDING' } });
  expect(mutated.data).toMatchObject({ orderCancel: { id: 'o2' } });
});

const protocols: [string, (shop: TestShop) => Client][] = [
  ['server-sent events', over],
  ['a socket', overSocket],
];

it.each(protocols)('sends events to urql over %s until they end', async (_protocol, clientOf) => {
  await using shop = await startTestShop();
  const results: OperationResult[] = [];
  clientOf(shop)
    .subscription(STATUS, { id: 'o1' })
    .subscribe((result) => void results.push(result));
  await whenSubscribed('o1');

  orderEvents.emit('o1', { id: 'o1', status: 'CONFIRMED', customer: { id: 'u1' } });
  orderEvents.emit('o1', { id: 'o1', status: 'SHIPPED', customer: { id: 'u2' } });
  await expect.poll(() => results).toHaveLength(2);
  orderEvents.emit('o1:end');
  await expect.poll(() => results.at(-1)?.hasNext).toBe(false);

  expect(results).toMatchObject([
    { hasNext: true, data: { orderStatusChanged: { status: 'CONFIRMED', customer: { name: 'User u1' } } } },
    { hasNext: true, data: { orderStatusChanged: { status: 'SHIPPED', customer: { name: 'User u2' } } } },
    { hasNext: false, error: undefined },
  ]);
});

it.each(protocols)('ends the subscription of urql over %s when it leaves', async (_protocol, clientOf) => {
  await using shop = await startTestShop();
  const watching = clientOf(shop)
    .subscription(STATUS, { id: 'o1' })
    .subscribe(() => undefined);
  await whenSubscribed('o1');

  watching.unsubscribe();

  await whenSubscribed('o1', 0);
});

it.each(protocols)('tells urql over %s why it may not subscribe', async (_protocol, clientOf) => {
  await using shop = await startTestShop();

  const { error } = await new Promise<OperationResult>((resolve) => {
    clientOf(shop).subscription(STATUS, { id: 'forbidden' }).subscribe(resolve);
  });

  expect(error?.graphQLErrors).toMatchObject([
    { message: 'This order is not yours.', extensions: { code: 'FORBIDDEN' } },
  ]);
});

function over({ router: { url } }: TestShop): Client {
  return new Client({ url, exchanges: [cacheExchange, fetchExchange], fetchSubscriptions: true });
}

function overSocket(shop: TestShop, params: Record<string, unknown> = {}): Client {
  const socket = shop.connect(params);
  return new Client({
    url: shop.router.url,
    exchanges: [
      cacheExchange,
      subscriptionExchange({
        enableAllOperations: true,
        forwardSubscription: ({ query = '', ...request }) => ({
          subscribe: (sink) => {
            // The two libraries type what is absent each in its own way.
            const next: Sink['next'] = ({ data = null, errors }) => sink.next(errors ? { data, errors } : { data });
            return { unsubscribe: socket.subscribe({ ...request, query }, { ...sink, next }) };
          },
        }),
      }),
    ],
  });
}
