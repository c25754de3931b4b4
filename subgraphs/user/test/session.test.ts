import { createAccessTokenVerifier, remoteKeys } from '@agora/kit';
import { userAuthenticate } from '@agora/schema';
import { isNull } from 'drizzle-orm';
import { decodeProtectedHeader } from 'jose';
import { describe, expect, it } from 'vitest';
import { noPassword, hashPassword, isPassword } from '../src/db/accounts/password-hash.ts';
import { refreshToken, session } from '../src/db/tables.ts';
import { ada, givenAccount, password, startUser, startWithLogin, USER_LOGIN } from './start-user.ts';

const SESSION_REFRESH = /* GraphQL */ `
  mutation ($input: SessionRefreshInput!) {
    sessionRefresh(input: $input) {
      accessToken
      refreshToken
      user {
        email
      }
      userErrors {
        code
      }
    }
  }
`;
const USER_LOGOUT = /* GraphQL */ `
  mutation ($input: UserLogoutInput!) {
    userLogout(input: $input) {
      user {
        displayName
      }
      userErrors {
        code
      }
    }
  }
`;

const day = 24 * 3_600_000;
const right = { email: 'ADA@example.com', password };
const wrong = { email: 'ada@example.com', password: 'wrong-horse-battery' };
const unknown = { email: 'nobody@example.com', password };

type Started = Awaited<ReturnType<typeof startWithLogin>>;

const refresh = async (shop: Started, refreshToken: string) =>
  (await shop.guest.mutate(SESSION_REFRESH, { input: { refreshToken } })).sessionRefresh;
const codesOf = ({ userErrors }: { userErrors: readonly { code: string }[] }) => userErrors.map(({ code }) => code);

describe('logging in', () => {
  it('gives an access token that every service can verify by the published keys', async () => {
    await using shop = await startWithLogin();
    const jwksUrl = new URL('/.well-known/jwks.json', shop.running.url);

    const check = await createAccessTokenVerifier(remoteKeys(jwksUrl))(shop.login.accessToken);

    expect(check).toMatchObject({ ok: true, viewer: { id: shop.login.user.id, roles: ['CUSTOMER'], scopes: [] } });
    expect(new Date(shop.login.accessTokenExpiresAt).getTime() - Date.now()).toBeGreaterThan(14 * 60_000);
    expect(shop.login.user.email).toBe('ada@example.com');
  });

  it('answers a wrong password and an unknown account alike', async () => {
    await using shop = await startWithLogin();

    const forWrong = await shop.guest.execute(USER_LOGIN, { input: wrong });
    const forUnknown = await shop.guest.execute(USER_LOGIN, { input: unknown });

    expect(forWrong).toEqual(forUnknown);
    expect(codesOf(forWrong.data.userLogin)).toEqual(['INVALID_CREDENTIALS']);
    expect(forWrong.data.userLogin.accessToken).toBeNull();
  });

  it('sends the same statements for a wrong password and an unknown account', async () => {
    await using shop = await startUser();
    await givenAccount(shop, ada, { passwordHash: await hashPassword(password) });
    const statements = (input: object) => shop.statements(() => shop.guest.execute(USER_LOGIN, { input }));

    const counts = [await statements(wrong), await statements(unknown)];

    expect(counts[0]).toBe(counts[1]);
  });

  it('checks an unknown account against a hash as costly as a real one', async () => {
    const costOf = (hash: string) => hash.split('$').slice(1, 4);

    const real = await hashPassword(password);

    expect(costOf(noPassword)).toEqual(costOf(real));
    expect(await isPassword(password, undefined)).toBe(false);
  });
});

describe('refreshing a session', () => {
  it('gives new tokens for the old refresh token', async () => {
    await using shop = await startWithLogin();

    const first = await refresh(shop, shop.login.refreshToken);
    const second = await refresh(shop, first.refreshToken);

    expect(codesOf(second)).toEqual([]);
    expect(second.user.email).toBe('ada@example.com');
    expect(new Set([shop.login.refreshToken, first.refreshToken, second.refreshToken]).size).toBe(3);
  });

  it('ends the whole session when an old refresh token comes again', async () => {
    await using shop = await startWithLogin();
    const first = await refresh(shop, shop.login.refreshToken);
    const { refreshToken } = await refresh(shop, first.refreshToken);

    const stolen = await refresh(shop, shop.login.refreshToken);
    const rightful = await refresh(shop, refreshToken);

    expect(codesOf(stolen)).toEqual(['SESSION_EXPIRED']);
    expect(codesOf(rightful)).toEqual(['SESSION_EXPIRED']);
    expect(rightful.accessToken).toBeNull();
  });

  it('answers again whose answer was lost, and the session goes on', async () => {
    await using shop = await startWithLogin();
    await refresh(shop, shop.login.refreshToken);
    await refresh(shop, shop.login.refreshToken);
    shop.advance(50_000);

    const again = await refresh(shop, shop.login.refreshToken);
    const next = await refresh(shop, again.refreshToken);

    expect(codesOf(again)).toEqual([]);
    expect(codesOf(next)).toEqual([]);
  });

  it('ends the session when the tokens of a lost answer are used after all', async () => {
    await using shop = await startWithLogin();
    const lost = await refresh(shop, shop.login.refreshToken);
    const again = await refresh(shop, shop.login.refreshToken);

    const stolen = await refresh(shop, lost.refreshToken);
    const rightful = await refresh(shop, again.refreshToken);

    expect(codesOf(stolen)).toEqual(['SESSION_EXPIRED']);
    expect(codesOf(rightful)).toEqual(['SESSION_EXPIRED']);
  });

  it('ends the session when a used refresh token comes again after a minute', async () => {
    await using shop = await startWithLogin();
    const { refreshToken } = await refresh(shop, shop.login.refreshToken);
    shop.advance(60_000);

    const late = await refresh(shop, shop.login.refreshToken);
    const rightful = await refresh(shop, refreshToken);

    expect(codesOf(late)).toEqual(['SESSION_EXPIRED']);
    expect(codesOf(rightful)).toEqual(['SESSION_EXPIRED']);
  });

  it('leaves one refresh token that works, however many bring the same at once', async () => {
    await using shop = await startWithLogin();

    await Promise.all(Array.from({ length: 6 }, () => refresh(shop, shop.login.refreshToken)));

    const { db } = shop.running.database;
    expect(await db.$count(refreshToken)).toBe(7);
    expect(await db.$count(refreshToken, isNull(refreshToken.usedAt))).toBe(1);
  });

  it('is over after thirty days', async () => {
    await using shop = await startWithLogin();
    shop.advance(30 * day);

    const answer = await refresh(shop, shop.login.refreshToken);

    expect(codesOf(answer)).toEqual(['SESSION_EXPIRED']);
  });

  it('knows no token that it did not give', async () => {
    await using shop = await startWithLogin();

    const answer = await refresh(shop, 'x\u0000'.repeat(10_000));

    expect(codesOf(answer)).toEqual(['SESSION_EXPIRED']);
  });

  it('leaves nothing of an expired session behind', async () => {
    await using shop = await startWithLogin();
    shop.advance(31 * day);

    await shop.runJob('forget-what-expired');

    const { db } = shop.running.database;
    expect(await db.$count(session)).toBe(0);
    expect(await db.$count(refreshToken)).toBe(0);
  });
});

describe('logging out', () => {
  it('ends the session: its refresh token is worth nothing, and its access token nothing to who asks us', async () => {
    await using shop = await startWithLogin();
    const { accessToken, refreshToken } = shop.login;
    expect(await shop.ask(userAuthenticate, { accessToken })).toMatchObject({ userId: shop.login.user.id });

    const { userLogout } = await shop.guest.mutate(USER_LOGOUT, { input: { refreshToken } });

    expect(userLogout).toEqual({ user: { displayName: 'Ada' }, userErrors: [] });
    expect(codesOf(await refresh(shop, refreshToken))).toEqual(['SESSION_EXPIRED']);
    expect(await shop.ask(userAuthenticate, { accessToken })).toBeNull();
  });

  it('ends no session but its own', async () => {
    await using shop = await startWithLogin();
    const { deviceToken } = shop.login;
    const other = await shop.guest.mutate(USER_LOGIN, { input: { ...right, deviceToken } });

    await shop.guest.mutate(USER_LOGOUT, { input: { refreshToken: other.userLogin.refreshToken } });

    expect(codesOf(await refresh(shop, shop.login.refreshToken))).toEqual([]);
  });

  it('refuses a token of no session', async () => {
    await using shop = await startUser();

    const { userLogout } = await shop.guest.mutate(USER_LOGOUT, { input: { refreshToken: 'none' } });

    expect(userLogout).toEqual({ user: null, userErrors: [{ code: 'SESSION_EXPIRED' }] });
  });
});

describe('authenticating for another service', () => {
  it('knows no token that somebody else signed', async () => {
    await using shop = await startWithLogin();
    const [header, payload] = shop.login.accessToken.split('.');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    const forged = `${header}.${payload}.${Buffer.alloc(64).toString('base64url')}`;

    const answers = await Promise.all(
      [unsigned, forged, 'nonsense', ''].map((accessToken) => shop.ask(userAuthenticate, { accessToken })),
    );

    expect(answers).toEqual([null, null, null, null]);
    expect(decodeProtectedHeader(shop.login.accessToken).alg).toBe('EdDSA');
  });
});
