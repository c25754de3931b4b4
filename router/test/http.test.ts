import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { startTestShop } from './harness/test-shop.ts';

it('shows the Sandbox page to a browser, and none in production', async () => {
  await using shop = await startTestShop();
  await using shopInProduction = await startTestShop({ isProduction: true });
  const headers = { accept: 'text/html' };

  const page = await fetch(shop.router.url, { headers });
  const none = await fetch(shopInProduction.router.url, { headers });

  expect(page.headers.get('content-type')).toContain('text/html');
  expect(await page.text()).toContain('sandbox');
  expect(none.status).toBe(406);
});

it('answers introspection, but not in production', async () => {
  await using shop = await startTestShop();
  await using shopInProduction = await startTestShop({ isProduction: true, introspection: false });

  const open = await shop.ask('{ __schema { queryType { name } } }');
  const closed = await shopInProduction.ask('{ __schema { queryType { name } } }');
  const overSocket = shopInProduction.connect().iterate({ query: '{ __schema { queryType { name } } }' }).next();

  expect(open.data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  await expect(overSocket).rejects.toMatchObject([{ extensions: { code: 'INTROSPECTION_DISABLED' } }]);
  expect(closed).toMatchObject({ status: 200, errors: [{ extensions: { code: 'INTROSPECTION_DISABLED' } }] });
});

it.each(['{ _service { sdl } }', '{ _entities(representations: [{ __typename: "User", id: "u1" }]) { __typename } }'])(
  'keeps to itself what subgraphs answer to it alone, over HTTP and WebSocket: %s',
  async (query) => {
    await using shop = await startTestShop();

    const posted = await shop.ask(query);
    const overSocket = shop.connect().iterate({ query }).next();

    expect(posted).toMatchObject({ status: 200, errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] });
    await expect(overSocket).rejects.toMatchObject([{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }]);
  },
);

it('is healthy once it answers', async () => {
  await using shop = await startTestShop();

  const health = await fetch(new URL('/health', shop.router.url));

  expect([health.status, await health.json()]).toEqual([200, { status: 'ok' }]);
});

it.each([
  [
    'a body of more than 1 MB',
    JSON.stringify({ query: `{ me { id } } # ${'x'.repeat(2 ** 20)}` }),
    413,
    'PAYLOAD_TOO_LARGE',
  ],
  ['a body that is not JSON', '{ me', 400, 'BAD_REQUEST'],
  ['an empty body', '', 400, 'BAD_REQUEST'],
  ['a batch', '[{"query":"{ me { id } }"}]', 400, 'BATCHING_NOT_SUPPORTED'],
])('refuses %s', async (_what, body, status, code) => {
  await using shop = await startTestShop();

  const response = await fetch(shop.router.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body,
  });

  expect([response.status, await response.json()]).toEqual([
    status,
    { errors: [{ message: expect.any(String) as string, extensions: { code } }] },
  ]);
});

it('refuses a query that a foreign page could have sent', async () => {
  await using shop = await startTestShop();

  const response = await fetch(`${shop.router.url}?query={me{id}}`, { headers: { 'sec-fetch-site': 'cross-site' } });

  expect([response.status, await response.text()]).toEqual([400, expect.stringContaining('CSRF_PREVENTED')]);
});

it('answers a query by GET, but no mutation', async () => {
  await using shop = await startTestShop();
  const headers = { 'content-type': 'application/json' };

  const query = await fetch(`${shop.router.url}?query={me{id}}`, { headers });
  const mutation = await fetch(`${shop.router.url}?query=mutation{orderCancel(id:"o1"){id}}`, { headers });

  expect(await query.json()).toEqual({ data: { me: { id: 'u1' } } });
  expect(mutation.status).toBe(405);
});

it('says so where there is nothing, over HTTP and WebSocket', async () => {
  await using shop = await startTestShop();
  const { port } = new URL(shop.router.url);

  const response = await fetch(new URL('/nothing', shop.router.url));
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(
    `GET /nothing HTTP/1.1\r\nHost: shop\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      `Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n`,
  );

  expect([response.status, await response.json()]).toMatchObject([
    404,
    { errors: [{ extensions: { code: 'NOT_FOUND' } }] },
  ]);
  expect(await text(socket)).toMatch(/^HTTP\/1.1 404/);
});
