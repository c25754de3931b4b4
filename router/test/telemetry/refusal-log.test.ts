import { createLog } from '@agora/kit/edge';
import { eventually } from '@agora/kit/testing';
import { expect, it } from 'vitest';
import { defaultLimits, defaultSubgraphLimits, type RouterConfig } from '../../src/config.ts';
import { startTestShop } from '../harness/test-shop.ts';
import type { SubgraphDefinition } from '../harness/test-subgraph.ts';

const traceId = '0af7651916cd43dd8448eb211c80319c';
const headers = { traceparent: `00-${traceId}-b7ad6b7169203331-01`, 'x-request-id': 'checkout-17' };

async function startLoggedShop(overrides: Partial<RouterConfig> = {}, definitions?: readonly SubgraphDefinition[]) {
  const lines: Record<string, unknown>[] = [];
  const log = createLog('router', 'info', { write: (line) => lines.push(JSON.parse(line)) });
  const shop = await startTestShop(overrides, definitions, log);
  lines.length = 0;
  /** How many refusals the lines stand for. */
  const told = () => lines.reduce((sum, { count }) => sum + (typeof count === 'number' ? count : 1), 0);
  return Object.assign(shop, { lines, told });
}

const times = <Value>(count: number, work: () => Promise<Value>) => Promise.all(Array.from({ length: count }, work));

it('writes a line for each of a few that asked too often, and one a second for many together', async () => {
  const limits = { ...defaultLimits, rateBurst: 1, ratePerSecond: 0.001 };
  await using shop = await startLoggedShop({ limits });
  const ask = () => shop.ask('query Mine { me { name } }', { headers });
  await ask();
  shop.lines.length = 0;

  const refused = await times(200, ask);

  expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([429]));
  await eventually(() => expect(shop.told()).toBe(200));
  const line = {
    level: 30,
    traceId,
    requestId: 'checkout-17',
    operation: 'Mine',
    durationMs: expect.any(Number),
    codes: ['RATE_LIMITED'],
    msg: 'An operation failed',
  };
  expect(shop.lines).toEqual(shop.lines.map(() => expect.objectContaining(line)));
  expect(shop.lines.slice(0, 5).every(({ count }) => count === undefined)).toBe(true);
  expect(shop.lines.length).toBeLessThan(5 + 10);
});

it('writes few lines for what a subgraph has too much to do for, each with the subgraph', async () => {
  const hung: SubgraphDefinition = {
    name: 'checkout',
    sdl: 'type Query { cart: String }',
    resolvers: { Query: { cart: () => new Promise(() => undefined) } },
  };
  await using shop = await startLoggedShop({ sharing: 'none', subgraph: { ...defaultSubgraphLimits, queueMs: 20 } }, [
    hung,
  ]);
  const gone = new AbortController();
  const body = JSON.stringify({ query: 'query Cart { cart }' });
  const post = { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body };
  const busy = times(64, () => fetch(shop.router.url, { ...post, signal: gone.signal }).catch(() => undefined));
  await eventually(() => expect(shop.subgraph('checkout').calls).toHaveLength(64));

  const refused = await times(100, () => fetch(shop.router.url, post));

  expect(new Set(refused.map(({ status }) => status))).toEqual(new Set([503]));
  await eventually(() => expect(shop.told()).toBe(100));
  const line = {
    traceId,
    requestId: 'checkout-17',
    operation: 'Cart',
    durationMs: expect.any(Number),
    codes: ['OVERLOADED'],
    subgraphs: [expect.objectContaining({ subgraph: 'checkout', code: 'OVERLOADED' })],
  };
  expect(shop.lines).toEqual(shop.lines.map(() => expect.objectContaining(line)));
  expect(shop.lines.length).toBeLessThan(5 + 10);
  gone.abort();
  await busy;
});

it('writes few lines for many requests that never become operations', async () => {
  await using shop = await startLoggedShop();
  const authorization = 'Bearer of.no.use';

  await times(100, () => shop.ask('{ me { name } }', { headers: { ...headers, authorization } }));

  await eventually(() => expect(shop.told()).toBe(100));
  const line = { requestId: 'checkout-17', code: 'TOKEN_INVALID', durationMs: expect.any(Number) };
  expect(shop.lines).toEqual(shop.lines.map(() => expect.objectContaining(line)));
  expect(shop.lines.length).toBeLessThan(5 + 10);
});

it('writes a line for each kind of what is refused over a socket', async () => {
  await using shop = await startLoggedShop();
  const refused = shop.connect({ authorization: 'Bearer of.no.use' });
  await expect(refused.iterate({ query: '{ me { name } }' }).next()).rejects.toMatchObject({ code: 4401 });

  await eventually(() =>
    expect(shop.lines).toEqual([
      expect.objectContaining({
        requestId: expect.any(String),
        path: '/graphql',
        code: 'TOKEN_INVALID',
        msg: 'A socket was refused',
      }),
    ]),
  );
  await refused.dispose();
});

it('writes a line for each failure that is no refusal, however many there are', async () => {
  await using shop = await startLoggedShop();
  await shop.subgraph('user')[Symbol.asyncDispose]();

  await times(20, () => shop.ask('{ me { name } }', { headers }));

  expect(shop.lines.filter(({ msg }) => msg === 'An operation failed')).toHaveLength(20);
});
