import { identityHeader, verifyIdentity } from '@agora/kit/edge';
import { expect, it } from 'vitest';
import { routerSecret, startTestShop, verifyHeader } from './harness/test-shop.ts';
import { startTestTokens } from './harness/test-tokens.ts';

const ada = '0198f0a0-0000-7000-8000-000000000001';

it('answers one query from four subgraphs, aliases and fragments included', async () => {
  await using shop = await startTestShop();

  const answer = await shop.ask(
    `query ($id: ID!) {
      first: order(id: $id) {
        state: status
        customer { ...Named }
        lines { quantity product { title shippingCents } }
      }
    }
    fragment Named on User { loud: name(upper: true) }`,
    { variables: { id: 'o1' } },
  );

  expect(answer).toEqual({
    status: 200,
    data: {
      first: {
        state: 'PENDING',
        customer: { loud: 'USER U1' },
        lines: [
          { quantity: 2, product: { title: 'Product p1', shippingCents: 300 } },
          { quantity: 1, product: { title: 'Product p2', shippingCents: 600 } },
        ],
      },
    },
  });
});

it('tells subgraphs who asks, and nothing else of what the client sent', async () => {
  await using shop = await startTestShop();
  const authorization = await shop.tokens.headerFor(ada);
  const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

  await shop.ask('{ me { name } }', {
    headers: { authorization, traceparent, [identityHeader]: 'forged', cookie: 'a=b', 'x-other': 'c' },
  });

  const [call] = shop.subgraph('user').calls;
  expect(call?.headers).toMatchObject({ authorization, traceparent });
  expect(call?.headers).not.toHaveProperty('cookie');
  expect(call?.headers).not.toHaveProperty('x-other');
  expect(await verifyIdentity(String(call?.headers[identityHeader]), verifyHeader, 'user')).toEqual({
    viewer: { id: ada, roles: ['CUSTOMER'], scopes: ['order:read'] },
  });
});

it('shows a guest as a guest, with a trace of its own', async () => {
  await using shop = await startTestShop();

  await shop.ask('{ me { name } }');

  const [call] = shop.subgraph('user').calls;
  expect(call?.headers).not.toHaveProperty('authorization');
  expect(call?.headers['traceparent']).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/);
  expect(await verifyIdentity(String(call?.headers[identityHeader]), verifyHeader, 'user')).toEqual({
    viewer: undefined,
  });
});

it.each([
  ['TOKEN_EXPIRED', 401, 'expired'],
  ['TOKEN_INVALID', 401, 'forged'],
  ['TOKEN_INVALID', 401, 'garbage'],
])('refuses with %s and HTTP %i a token that is %s', async (code, status, kind) => {
  await using shop = await startTestShop();
  const { headerFor, forgedHeaderFor } = shop.tokens;
  const authorization =
    kind === 'expired' ? await headerFor(ada, '-1m') : kind === 'forged' ? await forgedHeaderFor(ada) : 'Basic eDp5';

  const answer = await shop.ask('{ me { name } }', { headers: { authorization } });

  expect(answer).toMatchObject({ status, errors: [{ extensions: { code } }] });
  expect(shop.subgraph('user').calls).toEqual([]);
});

it('takes a token behind any number of blanks, over HTTP and WebSocket', async () => {
  await using shop = await startTestShop();
  const authorization = (await shop.tokens.headerFor(ada)).replace(' ', '   ');

  const asked = await shop.ask('{ me { id } }', { headers: { authorization } });
  const event = await shop.connect({ authorization }).iterate({ query: '{ me { id } }' }).next();

  expect(asked.data).toEqual({ me: { id: 'u1' } });
  expect(event.value).toEqual({ data: { me: { id: 'u1' } } });
});

it('says that it cannot serve at the moment when the keys cannot be had', async () => {
  await using keys = await startTestTokens();
  await using shop = await startTestShop({ identity: { jwksUrl: new URL('/broken', keys.jwksUrl), routerSecret } });
  const authorization = await shop.tokens.headerFor(ada);

  const answer = await shop.ask('{ me { name } }', { headers: { authorization } });

  expect(answer).toMatchObject({ status: 503, errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
});

it('says what is wrong with a document or with variables', async () => {
  await using shop = await startTestShop();

  const answers = await Promise.all([
    shop.ask('{ me {'),
    shop.ask('{ nobody }'),
    shop.ask('query ($id: ID!) { order(id: $id) { id } }'),
    shop.ask('subscription { orderStatusChanged(orderId: "o1") { id } }'),
  ]);

  expect(answers.map(({ status, errors }) => [status, errors?.[0]?.extensions.code])).toEqual([
    [200, 'GRAPHQL_PARSE_FAILED'],
    [200, 'GRAPHQL_VALIDATION_FAILED'],
    [200, 'BAD_USER_INPUT'],
    [406, 'SUBSCRIPTION_NOT_ACCEPTED'],
  ]);
});
