import { setTimeout as delay } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { defaultLimits, defaultSubgraphLimits } from '../src/config.ts';
import type { SubgraphDefinition } from './harness/test-subgraph.ts';
import { startTestShop } from './harness/test-shop.ts';

const federation = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])';

/** A checkout that works at four carts at a time, from when it may begin. */
function slowCheckout(workMs: number, begin: Promise<unknown> = Promise.resolve()) {
  const placed = new Map<string, number>();
  const free = Array.from({ length: 4 }, () => Promise.resolve());
  let next = 0;
  const work = () => {
    const worker = next++ % free.length;
    return (free[worker] = (free[worker] ?? Promise.resolve()).then(() => delay(workMs)));
  };
  const definition: SubgraphDefinition = {
    name: 'checkout',
    sdl: `${federation}
      type Query { cart: String report: String }
      type Mutation { checkoutComplete(key: String!): String }`,
    resolvers: {
      Query: { cart: () => 'open', report: () => new Promise(() => undefined) },
      Mutation: {
        checkoutComplete: async (_: unknown, { key }: Record<string, unknown>) => {
          await begin;
          await work();
          placed.set(String(key), (placed.get(String(key)) ?? 0) + 1);
          return `order of ${String(key)}`;
        },
      },
    },
  };
  return { definition, placed };
}

const COMPLETE = 'mutation ($key: String!) { checkoutComplete(key: $key) }';

it('places all of 200 checkouts at once, those that it refused when they come again', async () => {
  const begin = Promise.withResolvers<undefined>();
  const { definition, placed } = slowCheckout(5, begin.promise);
  await using shop = await startTestShop(
    { limits: { ...defaultLimits, queueMs: 200 }, subgraph: { ...defaultSubgraphLimits, queueMs: 200 } },
    [definition],
  );
  const refusals: unknown[] = [];
  const complete = async (key: string): Promise<unknown> => {
    for (;;) {
      const { status, data, errors = [] } = await shop.ask(COMPLETE, { variables: { key } });
      if (status !== 503) return { data, errors };
      const [error] = errors;
      refusals.push(error?.extensions.code);
      expect(placed.get(key)).toBeUndefined();
      await delay(Number(error?.extensions['retryAfterMs']));
    }
  };
  const keys = Array.from({ length: 200 }, (_, at) => `cart-${at}`);

  const completing = Promise.all(keys.map(complete));
  await expect.poll(() => refusals.length).toBeGreaterThan(100);
  begin.resolve(undefined);
  const answers = await completing;

  expect(answers).toEqual(keys.map((key) => ({ data: { checkoutComplete: `order of ${key}` }, errors: [] })));
  expect([...placed.values()]).toEqual(keys.map(() => 1));
  expect(new Set(refusals)).toEqual(new Set(['OVERLOADED']));
});

it('says when to come again', async () => {
  const { definition } = slowCheckout(10_000);
  await using shop = await startTestShop({ subgraph: { ...defaultSubgraphLimits, queueMs: 20 } }, [definition]);
  const gone = new AbortController();
  const ask = (signal = gone.signal) =>
    fetch(shop.router.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: 'mutation { checkoutComplete(key: "a") }' }),
      signal,
    });
  const busy = Array.from({ length: 64 }, () => ask().catch(() => undefined));
  await expect.poll(() => shop.subgraph('checkout').calls.length).toBe(64);

  const response = await ask();

  expect(response.status).toBe(503);
  expect(response.headers.get('retry-after')).toMatch(/^[12]$/);
  expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'OVERLOADED' } }] });
  expect(shop.subgraph('checkout').calls).toHaveLength(64);
  gone.abort();
  await Promise.all(busy);
});

it('tells of a mutation that was not answered in time that it may have had its effect', async () => {
  const { definition } = slowCheckout(10_000);
  await using shop = await startTestShop({ subgraph: { ...defaultSubgraphLimits, timeoutMs: 50 } }, [definition]);

  const answer = await shop.ask(COMPLETE, { variables: { key: 'a' } });

  expect(answer).toEqual({
    status: 200,
    data: { checkoutComplete: null },
    errors: [
      {
        message: 'The checkout service was asked and has not answered: the mutation may have had its effect.',
        path: ['checkoutComplete'],
        extensions: { code: 'OPERATION_TIMEOUT' },
      },
    ],
  });
});

it('goes on asking a subgraph of which one operation is never answered', async () => {
  const { definition } = slowCheckout(1);
  const subgraph = { ...defaultSubgraphLimits, timeoutMs: 200, breakerFailures: 3 };
  await using shop = await startTestShop({ subgraph, sharing: 'none' }, [definition]);

  const slow = await Promise.all(Array.from({ length: 10 }, () => shop.ask('{ report }')));
  const other = await shop.ask('{ cart }');

  expect(slow.map(({ errors }) => errors?.[0]?.message)).toEqual(
    slow.map(() => 'The checkout service did not answer in time.'),
  );
  expect(other).toEqual({ status: 200, data: { cart: 'open' } });
});
