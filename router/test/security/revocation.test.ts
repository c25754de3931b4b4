import { startBreakableNetwork } from '@agora/kit/testing';
import { describe, expect, it } from 'vitest';
import { orderEvents } from '../harness/shop-subgraphs.ts';
import { startTestShop, type TestShop } from '../harness/test-shop.ts';
import { routerSecret, startTestTokens } from '../harness/test-tokens.ts';
import { whenSubscribed } from '../harness/when-subscribed.ts';

const ada = '0198f0a0-0000-7000-8000-000000000001';
const bob = '0198f0a0-0000-7000-8000-000000000002';
const query = '{ me { id } }';
const subscription = (orderId: string) => `subscription { orderStatusChanged(orderId: "${orderId}") { id } }`;

const ask = ({ ask: send }: TestShop, authorization: string) => send(query, { headers: { authorization } });

async function stream({ router }: TestShop, authorization: string, orderId: string): Promise<string> {
  const response = await fetch(router.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', authorization },
    body: JSON.stringify({ query: subscription(orderId) }),
  });
  return response.text();
}

describe('a token that was revoked', () => {
  it('is refused within a second although it was good a moment ago, and no other token is', async () => {
    await using shop = await startTestShop();
    const [ofAda, ofBob] = [await shop.tokens.headerFor(ada), await shop.tokens.headerFor(bob)];
    expect(await ask(shop, ofAda)).toMatchObject({ status: 200, data: { me: { id: 'u1' } } });

    shop.tokens.revoke({ userId: ada, sessionId: null });

    await expect
      .poll(() => ask(shop, ofAda), { timeout: 1_000, interval: 10 })
      .toMatchObject({ status: 401, errors: [{ extensions: { code: 'TOKEN_REVOKED' } }] });
    expect(await ask(shop, ofBob)).toMatchObject({ status: 200 });
    expect(await ask(shop, await shop.tokens.headerFor(ada))).toMatchObject({ status: 200 });
  });

  it('ends its sockets and its streams, and no others', async () => {
    await using shop = await startTestShop();
    const [ofAda, ofBob] = [await shop.tokens.headerFor(ada), await shop.tokens.headerFor(bob)];
    const events = shop.connect({ authorization: ofAda }).iterate({ query: subscription('r1') });
    const ended = events.next();
    const streamed = stream(shop, ofAda, 'r2');
    const others = shop.connect({ authorization: ofBob }).iterate({ query: subscription('r3') });
    const othersNext = others.next();
    await Promise.all([whenSubscribed('r1'), whenSubscribed('r2'), whenSubscribed('r3')]);

    shop.tokens.revoke({ userId: ada, sessionId: null });

    await expect(ended).rejects.toMatchObject({ code: 4401, reason: 'TOKEN_REVOKED' });
    expect(await streamed).toContain('"code":"TOKEN_REVOKED"');
    await Promise.all([whenSubscribed('r1', 0), whenSubscribed('r2', 0), whenSubscribed('r3', 1)]);
    orderEvents.emit('r3', { id: 'r3' });
    expect((await othersNext).value).toEqual({ data: { orderStatusChanged: { id: 'r3' } } });
  });

  it('opens no socket', async () => {
    await using shop = await startTestShop();
    const authorization = await shop.tokens.headerFor(ada);
    expect(await ask(shop, authorization)).toMatchObject({ status: 200 });
    shop.tokens.revoke({ userId: ada, sessionId: null });
    await expect.poll(() => ask(shop, authorization)).toMatchObject({ status: 401 });

    const opened = shop.connect({ authorization }).iterate({ query }).next();

    await expect(opened).rejects.toMatchObject({ code: 4401, reason: 'TOKEN_REVOKED' });
  });
});

it('changes nothing for a token, and opens no stream, while it may have been revoked unheard; reading goes on', async () => {
  await using tokens = await startTestTokens();
  await using network = await startBreakableNetwork(Number(tokens.jwksUrl.port));
  const jwksUrl = new URL(tokens.jwksUrl);
  jwksUrl.port = network.port.toString();
  await using shop = await startTestShop({ identity: { jwksUrl, routerSecret } });
  const headers = { authorization: await tokens.headerFor(ada, '15m', 'order:write') };
  const cancel = () => shop.ask('mutation { orderCancel(id: "o1") { id } }', { headers });
  await expect.poll(cancel).toMatchObject({ status: 200 });

  network.cut();
  await expect.poll(cancel).toMatchObject({ status: 503, errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
  const read = await shop.ask(query, { headers });
  const streamed = await stream(shop, headers.authorization, 'o1');
  const guest = await shop.ask('mutation { orderCancel(id: "o1") { id } }');
  tokens.revoke({ userId: ada, sessionId: null });
  network.mend();

  expect(read).toMatchObject({ status: 200, data: { me: { id: 'u1' } } });
  expect(streamed).toContain('"code":"SERVICE_UNAVAILABLE"');
  expect(guest.errors).toMatchObject([{ extensions: { code: 'UNAUTHORIZED_FIELD_OR_TYPE' } }]);
  await expect.poll(cancel).toMatchObject({ status: 401, errors: [{ extensions: { code: 'TOKEN_REVOKED' } }] });
});

it('serves guests, and refuses tokens for the moment, while it never heard what was revoked', async () => {
  const nowhere = new URL('http://127.0.0.1:9/jwks.json');
  await using known = await startTestShop();
  await using shop = await startTestShop({
    identity: { jwksUrl: nowhere, routerSecret: 'a-secret-of-the-tests-with-32-characters' },
  });

  const guest = await shop.ask(query);
  const user = await ask(shop, await known.tokens.headerFor(ada));

  expect(guest).toMatchObject({ status: 200 });
  expect(user).toMatchObject({ status: 503, errors: [{ extensions: { code: 'SERVICE_UNAVAILABLE' } }] });
});
