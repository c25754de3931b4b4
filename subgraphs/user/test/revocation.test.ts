import { followRevocations, proofOf, type Revocations } from '@agora/kit/edge';
import { createAccessTokenVerifier, createLog, remoteKeys } from '@agora/kit';
import { testRouterSecret } from '@agora/kit/testing';
import { userAuthenticate } from '@agora/schema';
import { expect, it } from 'vitest';
import { accessRevocation } from '../src/db/tables.ts';
import { lostAnswerMs } from '../src/domain/sessions/session.ts';
import { endAccess } from '../src/db/sessions/end-access.ts';
import { bob, password, startUser, startWithLogin, USER_LOGIN } from './start-user.ts';

const SESSION_REFRESH = /* GraphQL */ `
  mutation ($refreshToken: String!) {
    sessionRefresh(input: { refreshToken: $refreshToken }) {
      accessToken
      refreshToken
    }
  }
`;
const USER_LOGOUT = /* GraphQL */ `
  mutation ($refreshToken: String!) {
    userLogout(input: { refreshToken: $refreshToken }) {
      userErrors {
        code
      }
    }
  }
`;

type Shop = Awaited<ReturnType<typeof startWithLogin>>;

/** Another process, as far as tokens go: a router or a service. */
async function follow({ running }: Shop) {
  const jwksUrl = new URL('/.well-known/jwks.json', running.url);
  const headers = () => proofOf(testRouterSecret);
  const revocations = followRevocations({ jwksUrl, headers, log: createLog('test', 'silent'), patienceMs: 10_000 });
  await revocations.whenKnown();
  return revocations;
}

async function originOf({ running }: Shop, accessToken: string) {
  const jwksUrl = new URL('/.well-known/jwks.json', running.url);
  const check = await createAccessTokenVerifier(remoteKeys(jwksUrl))(accessToken);
  if (!check.ok) throw new Error('the token is not good');
  return check.origin;
}

const revoked = (revocations: Revocations, origin: Awaited<ReturnType<typeof originOf>>) =>
  new Promise<number>((resolve) => {
    const since = performance.now();
    revocations.onceRevoked(origin, () => resolve(performance.now() - since));
  });

it('tells every process within a second that a session was logged out, and of no other session', async () => {
  await using shop = await startWithLogin();
  await using revocations = await follow(shop);
  const input = { email: 'ada@example.com', password, deviceToken: shop.login.deviceToken };
  const other = await shop.guest.mutate(USER_LOGIN, { input });
  const origin = await originOf(shop, shop.login.accessToken);
  const ended = revoked(revocations, origin);

  await shop.guest.mutate(USER_LOGOUT, { refreshToken: shop.login.refreshToken });

  expect(await ended).toBeLessThan(1_000);
  expect(revocations.isRevoked(await originOf(shop, other.userLogin.accessToken))).toBe(false);
});

it('tells that a session ended because its refresh token came twice', async () => {
  await using shop = await startWithLogin();
  await using revocations = await follow(shop);
  const { refreshToken } = shop.login;
  const next = await shop.guest.mutate(SESSION_REFRESH, { refreshToken });
  const ended = revoked(revocations, await originOf(shop, next.sessionRefresh.accessToken));
  shop.advance(lostAnswerMs);

  await shop.guest.mutate(SESSION_REFRESH, { refreshToken });

  expect(await ended).toBeLessThan(1_000);
});

it.each([
  ['given', 'userRoleGrant', 'SUPPORT'],
  ['taken', 'userRoleRevoke', 'CUSTOMER'],
])(
  'tells every process within a second that a role was %s, so that tokens of before are refused',
  async (_, field, role) => {
    await using shop = await startWithLogin();
    await using revocations = await follow(shop);
    const { accessToken, user: ada } = shop.login;
    await shop.given(async ({ users, now }) => {
      const user = await users.find(ada.id);
      if (user) await users.save({ ...user, emailVerifiedAt: now() });
    });
    const ended = revoked(revocations, await originOf(shop, accessToken));
    const admin = { id: bob.id, roles: ['ADMIN'], scopes: ['user:manage'] };

    const { [field]: answer } = await shop
      .as(admin)
      .mutate(`mutation { ${field}(input: { userId: "${ada.id}", role: ${role} }) { userErrors { code } } }`);

    expect(answer).toEqual({ userErrors: [] });
    expect(await ended).toBeLessThan(1_000);
  },
);

it('takes back all tokens of a user, and none that is given afterwards by a replica whose clock is behind', async () => {
  await using shop = await startWithLogin();
  await using revocations = await follow(shop);
  const { accessToken, refreshToken, user: ada } = shop.login;
  const ended = revoked(revocations, await originOf(shop, accessToken));
  shop.advance(2_000);

  await shop.given((work) => endAccess({ userId: ada.id, sessionId: null }, work));
  await ended;
  shop.advance(-2_000);
  const { sessionRefresh } = await shop.guest.mutate(SESSION_REFRESH, { refreshToken });

  expect(await shop.ask(userAuthenticate, { accessToken })).toBeNull();
  expect(await shop.ask(userAuthenticate, { accessToken: sessionRefresh.accessToken })).toMatchObject({
    userId: ada.id,
  });
  expect(revocations.isRevoked(await originOf(shop, sessionRefresh.accessToken))).toBe(false);
});

it('tells a process that starts later, and nobody any more when the last token has run out', async () => {
  await using shop = await startWithLogin();
  const origin = await originOf(shop, shop.login.accessToken);
  await shop.guest.mutate(USER_LOGOUT, { refreshToken: shop.login.refreshToken });

  await using late = await follow(shop);
  shop.advance(20 * 60_000);
  await shop.runJob('forget-what-expired');

  expect(late.isRevoked(origin)).toBe(true);
  expect(await shop.running.database.db.$count(accessRevocation)).toBe(0);
});

it('tells nobody but processes of the shop', async () => {
  await using shop = await startUser();
  const url = new URL('/.well-known/access-revocations', shop.running.url);

  const answer = await fetch(url);

  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FROM_ROUTER' } }] });
});
