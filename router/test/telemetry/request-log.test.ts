import { createLog } from '@agora/kit/edge';
import { eventually } from '@agora/kit/testing';
import { expect, it } from 'vitest';
import type { RouterConfig } from '../../src/config.ts';
import { startTestShop } from '../harness/test-shop.ts';

const traceId = '0af7651916cd43dd8448eb211c80319c';
const headers = { traceparent: `00-${traceId}-b7ad6b7169203331-01`, 'x-request-id': 'checkout-17' };

async function startLoggedShop(overrides: Partial<RouterConfig> = {}) {
  const lines: Record<string, unknown>[] = [];
  const log = createLog('router', 'info', { write: (line) => lines.push(JSON.parse(line)) });
  const shop = await startTestShop(overrides, undefined, log);
  lines.length = 0;
  return Object.assign(shop, { lines });
}

it('writes one line for a query that failed, with all by which it is found', async () => {
  await using shop = await startLoggedShop();
  await shop.subgraph('user')[Symbol.asyncDispose]();

  await shop.ask('query Orders { orders { id customer { name } } me { name } }', { headers });

  expect(shop.lines).toEqual([
    expect.objectContaining({
      level: 40,
      traceId,
      requestId: 'checkout-17',
      operation: 'Orders',
      kind: 'query',
      durationMs: expect.any(Number),
      codes: ['SUBGRAPH_UNAVAILABLE'],
      msg: 'An operation failed',
    }),
  ]);
  expect(shop.lines[0]?.['subgraphs']).toEqual(
    expect.arrayContaining([expect.objectContaining({ subgraph: 'user', code: 'SUBGRAPH_UNAVAILABLE' })]),
  );
  expect(JSON.stringify(shop.lines)).not.toContain('stack');
});

it('says which subgraph answered with an error of its own, and what an operation without a name asked for', async () => {
  await using shop = await startLoggedShop();

  await shop.ask('{ me { name } ... on Query { mine: order(id: "malformed") { id } } }', { headers });

  expect(shop.lines).toEqual([
    expect.objectContaining({
      level: 30,
      rootFields: ['me', 'order'],
      codes: ['BAD_USER_INPUT'],
      subgraphs: [{ subgraph: 'order', code: 'BAD_USER_INPUT' }],
    }),
  ]);
});

it('writes a stack only where something was unforeseen', async () => {
  await using shop = await startLoggedShop();

  await shop.ask('{ fails }', { headers });

  expect(shop.lines).toEqual([
    expect.objectContaining({
      level: 50,
      traceId,
      requestId: 'checkout-17',
      codes: ['INTERNAL_SERVER_ERROR'],
      err: expect.objectContaining({ stack: expect.any(String) }),
    }),
  ]);
});

it.each([
  ['a document that is not valid', '{ nothing }', 'GRAPHQL_VALIDATION_FAILED', 'An operation failed'],
  ['an empty request', '', 'BAD_REQUEST', 'A request was refused'],
])('writes one line for %s', async (_, query, code, msg) => {
  await using shop = await startLoggedShop();

  await shop.ask(query, { headers });

  expect(shop.lines).toHaveLength(1);
  expect(shop.lines[0]).toMatchObject({ level: 30, traceId, requestId: 'checkout-17', msg });
  expect(JSON.stringify(shop.lines)).toContain(code);
});

it('writes one line for each operation in production, and none for those that went well elsewhere', async () => {
  await using shop = await startLoggedShop();
  await using shopInProduction = await startLoggedShop({ isProduction: true });
  const authorization = await shopInProduction.tokens.headerFor('0198c0de-0000-7000-8000-000000000001');
  const query = 'query Product($id: ID!) { order(id: $id) { id } }';
  const variables = { id: 'a-secret-of-the-client' };

  await shop.ask(query, { headers, variables });
  await shopInProduction.ask(query, { headers: { ...headers, authorization }, variables });

  expect(shop.lines).toEqual([]);
  expect(shopInProduction.lines).toEqual([
    expect.objectContaining({ level: 30, traceId, requestId: 'checkout-17', operation: 'Product', kind: 'query' }),
  ]);
  expect(JSON.stringify(shopInProduction.lines)).not.toMatch(new RegExp(`${variables.id}|${authorization}`));
});

it('calls a request what its client calls it, to the client and to subgraphs', async () => {
  await using shop = await startTestShop();
  const ask = (body: string) =>
    fetch(shop.router.url, { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body });

  const answers = [await ask('{"query":"{ me { name } }"}'), await ask('nonsense')];

  expect(answers.map(({ headers: answered }) => answered.get('x-request-id'))).toEqual(['checkout-17', 'checkout-17']);
  expect(shop.subgraph('user').calls[0]?.headers).toMatchObject({ 'x-request-id': 'checkout-17' });
});

it('tells subgraphs what the client calls its operation, over every protocol, and nothing that the client says otherwise', async () => {
  await using shop = await startTestShop({ forwardHeaders: ['x-operation-name'] });
  const client = shop.connect();
  const forged = { headers: { 'x-operation-name': 'Forged' } };

  await shop.ask('query Mine { me { name } }', forged);
  await shop.ask('{ me { id } }', forged);
  await shop.ask(`query ${'a'.repeat(101)} { me { name id } }`, forged);
  await client.iterate({ query: 'query Socket { me { name } }' }).next();

  const watching = client.iterate({ query: 'subscription Watch { orderStatusChanged(orderId: "1") { id } }' });
  void watching.next().catch(() => undefined);
  await eventually(() => {
    expect(shop.subgraph('order').connections).toMatchObject([{ 'x-operation-name': 'Watch' }]);
  });
  const told = shop.subgraph('user').calls.map(({ headers: sent }) => sent['x-operation-name']);
  expect(told).toEqual(['Mine', undefined, undefined, 'Socket']);
  await client.dispose();
});

it.each(['a b', 'x'.repeat(129), '<script>', '"', ''])('gives a request a new id in place of %j', async (id) => {
  await using shop = await startTestShop();

  const answer = await fetch(new URL('/health', shop.router.url), { headers: { 'x-request-id': id } });

  expect(answer.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
});
