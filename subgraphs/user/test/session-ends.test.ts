import { describe, expect, it } from 'vitest';
import { hashPassword } from '../src/db/accounts/password-hash.ts';
import { ada, bob, givenAccount, password, type Shop, startUser, USER_LOGIN } from './start-user.ts';

const admin = { ...bob, roles: ['ADMIN'], scopes: ['user:manage', 'user:read:any'] };
const mutation = (name: string, fields = '') => {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} userErrors { code } } }`;
};

async function startShop() {
  const shop = await startUser();
  await givenAccount(shop, ada, { passwordHash: await hashPassword(password) });
  await givenAccount(shop, bob, { name: 'bob' });
  return shop;
}

/** Ada on another device. */
async function logIn(shop: Shop, secret = password) {
  const { userLogin } = await shop.guest.mutate(USER_LOGIN, { input: { email: 'ada@example.com', password: secret } });
  const { sid } = JSON.parse(Buffer.from(userLogin.accessToken.split('.')[1], 'base64url').toString());
  return { refreshToken: userLogin.refreshToken, sessionId: sid, viewer: { ...ada, sessionId: sid } };
}

/** What the trail has of the ends of sessions, the newest first. */
async function ends(shop: Shop) {
  const document = '{ myAuditTrail(first: 50) { nodes { action actorId details } } }';
  const { nodes } = (await shop.as(ada).query(document)).myAuditTrail;
  return nodes.filter(({ action }: { action: string }) => action === 'SESSION_ENDED');
}

describe('the audit trail', () => {
  it('has who ended a session and why: by logout, from elsewhere, and all but one', async () => {
    await using shop = await startShop();
    const [one, other, third, last] = [await logIn(shop), await logIn(shop), await logIn(shop), await logIn(shop)];

    const logout = { input: { refreshToken: one.refreshToken } };
    await shop.guest.mutate(mutation('userLogout'), logout);
    await shop.guest.mutate(mutation('userLogout'), logout);
    const end = { input: { sessionId: other.sessionId } };
    await shop.as(last.viewer).mutate(mutation('userSessionEnd'), end);
    await shop.as(last.viewer).mutate(mutation('userSessionEnd'), end);
    await shop.as(last.viewer).mutate(mutation('userSessionsEnd'), { input: { keepsCurrent: true } });

    const entry = (id: string, reason: string) => ({ action: 'SESSION_ENDED', actorId: ada.id, details: [id, reason] });
    expect(await ends(shop)).toEqual([
      entry(third.sessionId, 'ENDED'),
      entry(other.sessionId, 'ENDED'),
      entry(one.sessionId, 'LOGOUT'),
    ]);
  });

  it('has sessions that another password ended, and not the one that came with it', async () => {
    await using shop = await startShop();
    const { sessionId, viewer } = await logIn(shop);

    const input = { currentPassword: password, newPassword: 'staple-battery-correct-9' };
    await shop.as(viewer).mutate(mutation('userPasswordChange'), { input });

    expect(await ends(shop)).toEqual([
      { action: 'SESSION_ENDED', actorId: ada.id, details: [sessionId, 'PASSWORD_CHANGED'] },
    ]);
  });

  it('has sessions that staff ended by a lost second factor, and those that the shop ended for a token used twice', async () => {
    await using shop = await startShop();
    const [stolen, other] = [await logIn(shop), await logIn(shop)];
    const refresh = { input: { refreshToken: stolen.refreshToken } };
    const { refreshToken } = (await shop.guest.mutate(mutation('sessionRefresh', 'refreshToken'), refresh))
      .sessionRefresh;
    await shop.guest.mutate(mutation('sessionRefresh'), { input: { refreshToken } });
    await shop.guest.mutate(mutation('sessionRefresh'), refresh);
    const factor = { sealedSecret: 'sealed', sealId: 'seal', begunAt: new Date(), addedAt: new Date(), lastStep: null };
    await shop.given(({ secondFactors }) => secondFactors.save({ ...factor, userId: ada.id }));

    await shop.as(admin).mutate(mutation('userSecondFactorReset'), { input: { userId: ada.id } });

    expect(await ends(shop)).toEqual([
      { action: 'SESSION_ENDED', actorId: bob.id, details: [other.sessionId, 'SECOND_FACTOR_RESET'] },
      { action: 'SESSION_ENDED', actorId: null, details: [stolen.sessionId, 'TOKEN_REUSED'] },
    ]);
  });
});

describe('what roles allow', () => {
  it('is read by who has them and by staff, and by nobody else', async () => {
    await using shop = await startShop();
    await shop.given(async ({ users }) => {
      const user = await users.find(ada.id);
      if (user) await users.save({ ...user, roles: ['CUSTOMER', 'COURIER'] });
    });
    const document = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on User { scopes } } }`;
    const representations = [{ __typename: 'User', id: ada.id }];

    const scopes = ['delivery:record'];
    expect(await shop.as(ada).query('{ me { scopes } }')).toEqual({ me: { scopes } });
    expect(await shop.as(admin).query(document, { representations })).toEqual({ _entities: [{ scopes }] });
    expect(await shop.as({ id: bob.id }).query(document, { representations })).toEqual({
      _entities: [{ scopes: null }],
    });
  });
});
