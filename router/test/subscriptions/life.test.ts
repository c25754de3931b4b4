import { expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { orderEvents } from '../harness/shop-subgraphs.ts';
import { startTestShop, type TestShop } from '../harness/test-shop.ts';
import { whenSubscribed } from '../harness/when-subscribed.ts';

const ada = '0198f0a0-0000-7000-8000-000000000001';

it('goes on when the owning subgraph was restarted', async () => {
  await using shop = await startTestShop();
  const events = shop.connect().iterate({
    query: 'subscription { orderStatusChanged(orderId: "l1") { status customer { name } } }',
  });
  const first = events.next();
  await whenSubscribed('l1');

  await shop.subgraph('order')[Symbol.asyncDispose]();
  await whenSubscribed('l1', 0);
  await shop.restart('order');
  await whenSubscribed('l1');
  orderEvents.emit('l1', { status: 'SHIPPED', customer: { id: 'u2' } });

  expect((await first).value).toEqual({
    data: { orderStatusChanged: { status: 'SHIPPED', customer: { name: 'User u2' } } },
  });
});

it('fails soon when the owning subgraph was never there', async () => {
  await using shop = await startTestShop();
  await shop.subgraph('order')[Symbol.asyncDispose]();
  const events = shop.connect().iterate({ query: 'subscription { orderStatusChanged(orderId: "l2") { id } }' });

  await expect(events.next()).rejects.toEqual([
    { message: 'The order service cannot be reached.', extensions: { code: 'SUBGRAPH_UNAVAILABLE' } },
  ]);
});

it('leaves the subgraph when the client leaves, before any event too', async () => {
  await using shop = await startTestShop();
  const client = shop.connect();
  const events = client.iterate({ query: 'subscription { orderStatusChanged(orderId: "l3") { id } }' });
  const first = events.next();
  await whenSubscribed('l3');

  client.terminate();

  await expect(first).rejects.toMatchObject({ code: 4499 });
  await whenSubscribed('l3', 0);
  await expect.poll(() => shop.subgraph('order').openSockets()).toBe(0);
});

it('runs queries and mutations over the same socket', async () => {
  await using shop = await startTestShop();
  const client = shop.connect({ authorization: await shop.tokens.headerFor(ada, '15m', 'order:write') });

  const query = await client.iterate({ query: '{ me { name } }' }).next();
  const mutation = await client.iterate({ query: 'mutation { orderCancel(id: "o1") { customer { name } } }' }).next();

  expect(query.value).toEqual({ data: { me: { name: 'User u1' } } });
  expect(mutation.value).toEqual({ data: { orderCancel: { customer: { name: 'User u1' } } } });
});

it('answers a query with deferred parts at once over a socket', async () => {
  await using shop = await startTestShop();
  const events = shop.connect().iterate({ query: '{ me { id ... @defer { name } } }' });

  const answers = [await events.next(), await events.next()];

  expect(answers).toEqual([
    { done: false, value: { data: { me: { id: 'u1', name: 'User u1' } } } },
    { done: true, value: undefined },
  ]);
});

it.each([
  ['GRAPHQL_VALIDATION_FAILED', 'subscription { orderStatusChanged { id } }'],
  ['GRAPHQL_PARSE_FAILED', '{ me {'],
  ['MAX_TOKENS_LIMIT', `{${'me{'.repeat(100_000)}`],
])('says what is wrong with an operation and keeps the socket: %s', async (code, query) => {
  await using shop = await startTestShop();
  const client = shop.connect();

  const [wrong, right] = await Promise.allSettled([
    client.iterate({ query }).next(),
    client.iterate({ query: '{ me { id } }' }).next(),
  ]);

  expect(wrong).toMatchObject({ reason: [{ extensions: { code } }] });
  expect(right).toMatchObject({ value: { value: { data: { me: { id: 'u1' } } } } });
});

it('runs at most a hundred operations at once for one socket', async () => {
  await using shop = await startTestShop({ sharing: 'none' });
  const client = shop.connect();
  const subscribe = (id: string) =>
    client.iterate({ query: `subscription { orderStatusChanged(orderId: "${id}") { id } }` });
  const hundred = Array.from({ length: 100 }, () => subscribe('l6'));
  const firsts = hundred.map((events) => events.next());
  await whenSubscribed('l6', 100);

  await expect(subscribe('l6').next()).rejects.toMatchObject([{ extensions: { code: 'TOO_MANY_OPERATIONS' } }]);

  await hundred[0]?.return?.();
  await whenSubscribed('l6', 99);
  const next = subscribe('l7').next();
  await whenSubscribed('l7');
  orderEvents.emit('l7', { id: 'l7' });
  expect((await next).value).toEqual({ data: { orderStatusChanged: { id: 'l7' } } });
  client.terminate();
  await Promise.allSettled(firsts);
});

it('names nothing of the schema to who guesses at it in production, over HTTP and WebSocket', async () => {
  await using shop = await startTestShop({ isProduction: true, introspection: false });

  const posted = await shop.ask('{ mee { id } }');
  const subscribed = shop.connect().iterate({ query: 'subscription { orderStatusChange(orderId: "l5") { id } }' });

  expect(posted.errors).toMatchObject([{ message: 'Cannot query field "mee" on type "Query".' }]);
  await expect(subscribed.next()).rejects.toMatchObject([
    { message: 'Cannot query field "orderStatusChange" on type "Subscription".' },
  ]);
});

it.each([
  ['TOKEN_EXPIRED', 'expired'],
  ['TOKEN_INVALID', 'forged'],
])('closes with 4401 and %s a socket whose token is %s', async (reason, kind) => {
  await using shop = await startTestShop();
  const { headerFor, forgedHeaderFor } = shop.tokens;
  const Authorization = kind === 'expired' ? await headerFor(ada, '-1m') : await forgedHeaderFor(ada);

  const closed = shop.connect({ Authorization }).iterate({ query: '{ me { id } }' }).next();

  await expect(closed).rejects.toMatchObject({ code: 4401, reason });
});

it('closes a socket when its token runs out', async () => {
  await using shop = await startTestShop();
  const authorization = await shop.tokens.headerFor(ada, '2s');
  const events = shop.connect({ authorization }).iterate({
    query: 'subscription { orderStatusChanged(orderId: "l4") { id } }',
  });

  await expect(events.next()).rejects.toMatchObject({ code: 4401, reason: 'TOKEN_EXPIRED' });
});

it('takes the token of the upgrade request as well', async () => {
  await using shop = await startTestShop();
  const authorization = await shop.tokens.forgedHeaderFor(ada);

  const closed = closeOf(shop, authorization);

  expect(await closed).toEqual([4401, 'TOKEN_INVALID']);
});

async function closeOf({ router }: TestShop, authorization: string): Promise<[number, string]> {
  const socket = new WebSocket(router.url.replace(/^http/, 'ws'), 'graphql-transport-ws', {
    headers: { authorization },
  });
  socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init' })));
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('close', (code, reason) => resolve([code, String(reason)]));
  });
}
