import { expect, it } from 'vitest';
import { startSession } from './start-session.ts';

it('lets staff act as a customer in one tab, also after the page was loaded anew, until that is ended', async () => {
  const token = tokenOf({ sid: 'impersonation-1', exp: 4_102_444_800 });
  const acting = { accessToken: token, accessTokenExpiresAt: '2100-01-01T00:00:00.000Z' };
  await using shop = await startSession({
    userImpersonate: { ...acting, userErrors: [] },
    userImpersonationEnd: { userErrors: [] },
  });
  const asked = { userId: 'ada', reason: 'She cannot find her order.' };
  const cookie = `agora-session=refresh-1; agora-acting=${token}`;

  const begun = await shop.ask('POST', '/session/act-as', { cookie: 'agora-session=refresh-1' }, asked);
  const again = await shop.ask('POST', '/session/acting', { cookie }, { impersonationId: 'impersonation-1' });
  const other = await shop.ask('POST', '/session/acting', { cookie }, { impersonationId: 'impersonation-2' });
  const ended = await shop.ask('DELETE', '/session/acting', { cookie }, { impersonationId: 'impersonation-1' });

  expect(await begun.json()).toEqual({ grant: acting, userErrors: [] });
  expect(begun.headers.getSetCookie()).toEqual([
    `agora-acting=${token}; Path=/session; Max-Age=900; HttpOnly; SameSite=Strict; Secure`,
  ]);
  expect(await again.json()).toMatchObject({ grant: acting });
  expect(await other.json()).toEqual({ grant: null, userErrors: [] });
  expect(ended.headers.getSetCookie()).toEqual([
    'agora-acting=; Path=/session; Max-Age=0; HttpOnly; SameSite=Strict; Secure',
  ]);
  expect(shop.asked).toEqual([asked, { impersonationId: 'impersonation-1' }]);
});

it.each([
  ['has run out', tokenOf({ sid: 'impersonation-1', exp: 1 })],
  ['is none', 'nothing'],
  ['is not there', ''],
])('gives nobody a token of acting that %s', async (_what, token) => {
  await using shop = await startSession({});

  const response = await shop.ask(
    'POST',
    '/session/acting',
    { cookie: `agora-acting=${token}` },
    { impersonationId: 'impersonation-1' },
  );

  expect(await response.json()).toEqual({ grant: null, userErrors: [] });
});

it('keeps no token of acting of staff who log out, nor of those who may not act', async () => {
  const refused = { userErrors: [{ code: 'NOT_A_CUSTOMER', message: 'Only customers are acted as.' }] };
  await using shop = await startSession({ userLogout: { userErrors: [] }, userImpersonate: refused });

  const loggedOut = await shop.ask('DELETE', '/session', { cookie: 'agora-session=refresh-1; agora-acting=token' });
  const notActing = await shop.ask('POST', '/session/act-as', {}, { userId: 'amy', reason: 'To see what she sees.' });

  expect(loggedOut.headers.getSetCookie().map((cookie) => cookie.split(';')[0])).toEqual([
    'agora-session=',
    'agora-acting=',
  ]);
  expect(await notActing.json()).toEqual({ grant: null, ...refused });
  expect(notActing.headers.getSetCookie()).toEqual([]);
});

function tokenOf(claims: object): string {
  return `header.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.signature`;
}
