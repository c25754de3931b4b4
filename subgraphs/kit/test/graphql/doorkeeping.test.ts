import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { identityHeader, signIdentity } from '../../src/auth/identity-header.ts';
import { signingKey } from '../../src/auth/signed-header.ts';
import { startTestSubgraph } from '../../src/testing/start-test-subgraph.ts';
import { testRouterKey } from '../../src/testing/test-router.ts';
import { signTestToken } from '../../src/testing/test-keys.ts';
import { fixture } from '../fixture/src/subgraph.ts';

const start = () => startTestSubgraph(fixture, { failingNames: new Set<string>() });
const guest = { viewer: undefined };
const ada = { id: uuidv7(), roles: ['CUSTOMER'], scopes: [] };

it.each([
  ['no header', {}],
  [
    'a header of somebody else',
    { [identityHeader]: await signIdentity(guest, signingKey('x'.repeat(40)), fixture.name) },
  ],
  // By more than the clocks of two hosts may differ.
  ['an expired header', { [identityHeader]: await signIdentity(guest, testRouterKey, fixture.name, '-6m') }],
  ['a header for another subgraph', { [identityHeader]: await signIdentity(guest, testRouterKey, 'payment') }],
  ['an unsigned header', { [identityHeader]: 'eyJhbGciOiJub25lIn0.e30.' }],
])('answers nobody but the router: %s', async (_, headers) => {
  await using shop = await start();

  const answer = await shop.withHeaders(headers).execute('{ notes }');

  expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'NOT_FROM_ROUTER' } }] });
  expect(answer.data).toBeUndefined();
});

it.each([
  ['without a token', undefined],
  ['with an expired token', await signTestToken(ada, '-1m')],
  ['with the token of someone else', await signTestToken({ ...ada, id: uuidv7() })],
  ['with a token that is none', 'abc.def.ghi'],
])('believes the router about a user only with a token of theirs: %s', async (_, token) => {
  await using shop = await start();
  const identity = await signIdentity({ viewer: ada }, testRouterKey, fixture.name);

  const answer = await shop
    .withHeaders({ [identityHeader]: identity, ...(token && { authorization: `Bearer ${token}` }) })
    .execute('{ notes }');

  expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

it('takes a token behind any number of blanks', async () => {
  await using shop = await start();
  const identity = await signIdentity({ viewer: ada }, testRouterKey, fixture.name);

  const answer = await shop
    .withHeaders({ [identityHeader]: identity, authorization: `Bearer   ${await signTestToken(ada)}` })
    .execute('{ secret }');

  expect(answer).toMatchObject({ status: 200 });
  expect(answer.errors).toBeUndefined();
});

it('enforces @authenticated and @requiresScopes itself', async () => {
  await using shop = await start();
  const both = '{ secret topSecret }';

  const guest = await shop.guest.execute(both);
  const user = await shop.as(ada).execute(both);
  const reader = await shop.as({ ...ada, scopes: ['note:read'] }).execute(both);

  expect(guest.errors?.map(({ path, extensions }) => [path, extensions?.['code']])).toEqual([
    [['secret'], 'UNAUTHENTICATED'],
    [['topSecret'], 'UNAUTHENTICATED'],
  ]);
  expect(user).toMatchObject({
    data: { secret: 'secret', topSecret: null },
    errors: [{ extensions: { code: 'FORBIDDEN' } }],
  });
  expect(reader).toEqual({ status: 200, data: { secret: 'secret', topSecret: 'top secret' } });
});

it('masks what nobody foresaw', async () => {
  await using shop = await start();

  const answer = await shop.guest.execute('{ broken }');

  expect(answer.errors).toEqual([
    {
      message: 'Something went wrong on our side.',
      path: ['broken'],
      locations: [{ line: 1, column: 3 }],
      extensions: { code: 'INTERNAL_SERVER_ERROR' },
    },
  ]);
});

it('says that a service does not answer, without saying which', async () => {
  await using shop = await start();

  const answer = await shop.guest.execute('{ quote }');

  expect(answer.errors).toMatchObject([{ extensions: { code: 'SERVICE_UNAVAILABLE' } }]);
  expect(JSON.stringify(answer.errors)).not.toContain('product');
});

it('refuses a body of more than 1 MiB', async () => {
  await using shop = await start();

  const answer = await shop.guest.execute(`{ notes } # ${'x'.repeat(1024 * 1024)}`);

  expect(answer).toMatchObject({ status: 413, errors: [{ extensions: { code: 'PAYLOAD_TOO_LARGE' } }] });
});

it('leads a browser to its explorer outside production and shows its health to anyone', async () => {
  await using shop = await start();
  const { url } = shop.running;

  const page = await fetch(url, { headers: { accept: 'text/html' } });
  const health = await fetch(new URL('/health', url));

  expect(page.url).toBe(new URL('/graphiql', url).href);
  expect(await page.text()).toContain('GraphiQL'.toLowerCase());
  expect(await health.json()).toEqual({
    status: 'ok',
    service: 'review',
    transport: 'nats',
    joined: true,
    problems: [],
  });
});

it.each(['text/html', 'application/json, text/html;q=0.5'])(
  'runs no query for whom it would show a page: %s',
  async (accept) => {
    await using shop = await start();
    const url = new URL('?query={notes}', shop.running.url);

    const answer = await fetch(url, { headers: { accept, 'apollo-require-preflight': 'true' } });

    expect(await answer.text()).not.toContain('"data"');
  },
);

it('goes on after a request for a path that is none', async () => {
  await using shop = await start();

  const answer = await fetch(`${new URL(shop.running.url).origin}//`);

  expect(answer.status).toBe(404);
});

it('wakes a subscription with each commit that signals its key', async () => {
  await using shop = await start();
  const events = shop.guest.subscribe('subscription { signals(key: "note:1") }');

  const first = await events.next();
  await shop.given(({ signal }) => signal('note:2'));
  await shop.given(({ signal }) => signal('note:1'));
  const second = await events.next();
  await events.return?.();

  expect([first.value, second.value]).toEqual([{ data: { signals: 0 } }, { data: { signals: 1 } }]);
});

it('tells its metrics on a port of their own, and not where it serves the router', async () => {
  await using shop = await start();
  const { url, metricsUrl } = shop.running;
  await shop.guest.execute('{ notes }');

  const onServicePort = await fetch(new URL('/metrics', url));
  const onOwnPort = await fetch(String(metricsUrl));

  expect(onServicePort.status).toBe(404);
  expect(await onOwnPort.text()).toContain('agora_graphql_operation_seconds_count{service="review"} 1');
});

it('refuses a token that was revoked, and ends the subscriptions that it opened', async () => {
  await using shop = await start();
  const headers = {
    [identityHeader]: await signIdentity({ viewer: ada }, testRouterKey, fixture.name),
    authorization: `Bearer ${await signTestToken(ada)}`,
  };
  const client = shop.withHeaders(headers);
  const events = client.subscribe('subscription { signals(key: "note:1") }');
  const others = shop.as({ ...ada, id: uuidv7() }).subscribe('subscription { signals(key: "note:1") }');
  await Promise.all([events.next(), others.next()]);

  shop.revoke({ userId: ada.id, sessionId: null });
  const answer = await client.execute('{ notes }');

  expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'TOKEN_REVOKED' } }] });
  await expect(events.next()).rejects.toMatchObject({ code: 4403, reason: 'TOKEN_REVOKED' });
  await shop.given(({ signal }) => signal('note:1'));
  expect((await others.next()).value).toEqual({ data: { signals: 1 } });
  await others.return?.();
});
