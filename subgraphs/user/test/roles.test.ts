import { userAuthenticate, userRoleChanged } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { hashPassword } from '../src/db/accounts/password-hash.ts';
import { ada, bob, givenAccount, password, type Shop, startUser, support, USER_LOGIN } from './start-user.ts';

const admin = { id: bob.id, roles: ['ADMIN'], scopes: ['user:manage', 'user:read:any'] };

const answered = 'user { roles version } userErrors { code field }';
const GRANT = `mutation ($input: UserRoleGrantInput!) { userRoleGrant(input: $input) { ${answered} } }`;
const REVOKE = `mutation ($input: UserRoleRevokeInput!) { userRoleRevoke(input: $input) { ${answered} } }`;
const ROLES = 'query ($id: ID!) { user(id: $id) { roles } me { roles } }';

const grant = async (shop: Shop, input: object) => (await shop.as(admin).mutate(GRANT, { input })).userRoleGrant;
const revoke = async (shop: Shop, input: object) => (await shop.as(admin).mutate(REVOKE, { input })).userRoleRevoke;

/** Ada, a customer, and Bob, the one admin. */
async function startShop() {
  const shop = await startUser();
  await givenAccount(shop, ada, { passwordHash: await hashPassword(password) });
  await givenAccount(shop, bob, { name: 'bob' });
  await shop.given(async ({ users }) => {
    const user = await users.find(bob.id);
    if (user) await users.save({ ...user, roles: ['ADMIN'] });
  });
  return shop;
}

describe('a role', () => {
  it('is granted by an admin, told to others, and seen by its owner and staff', async () => {
    await using shop = await startShop();

    const granted = await grant(shop, { userId: ada.id, role: 'SUPPORT' });

    expect(granted).toEqual({ user: { roles: ['CUSTOMER', 'SUPPORT'], version: 2 }, userErrors: [] });
    expect(await shop.emitted(userRoleChanged)).toMatchObject([
      { userId: ada.id, roles: ['CUSTOMER', 'SUPPORT'], changedBy: bob.id },
    ]);
    const roles = ['CUSTOMER', 'SUPPORT'];
    expect(await shop.as(ada).query(ROLES, { id: ada.id })).toEqual({ user: { roles }, me: { roles } });
    expect(await shop.as(support).query(ROLES, { id: ada.id })).toMatchObject({ user: { roles } });
  });

  it('takes back the tokens that were given before, and is in those that are given next', async () => {
    await using shop = await startShop();
    const logIn = async () =>
      (await shop.guest.mutate(USER_LOGIN, { input: { email: 'ada@example.com', password } })).userLogin.accessToken;
    const before = await logIn();

    await grant(shop, { userId: ada.id, role: 'SUPPORT' });

    expect(await shop.ask(userAuthenticate, { accessToken: before })).toBeNull();
    expect(await shop.ask(userAuthenticate, { accessToken: await logIn() })).toMatchObject({
      roles: ['CUSTOMER', 'SUPPORT'],
      scopes: expect.arrayContaining(['user:read:any']),
    });
  });

  it('that is there already, or is not, changes nothing and tells nobody', async () => {
    await using shop = await startShop();

    const answers = [
      await grant(shop, { userId: ada.id, role: 'CUSTOMER' }),
      await revoke(shop, { userId: ada.id, role: 'COURIER' }),
    ];

    const unchanged = { user: { roles: ['CUSTOMER'], version: 1 }, userErrors: [] };
    expect(answers).toEqual([unchanged, unchanged]);
    expect(await shop.emitted(userRoleChanged)).toEqual([]);
  });

  it('is taken again, for one idempotency key once', async () => {
    await using shop = await startShop();
    const input = { userId: ada.id, role: 'VENDOR', idempotencyKey: 'make her a vendor' };
    await grant(shop, input);
    await revoke(shop, { userId: ada.id, role: 'VENDOR' });

    const repeated = await grant(shop, input);

    expect(repeated.user.roles).toEqual(['CUSTOMER']);
    expect(await shop.emitted(userRoleChanged)).toHaveLength(2);
  });

  it('of the last admin stays, also when two admins take the role of each other at once', async () => {
    await using shop = await startShop();

    const ofLast = await revoke(shop, { userId: bob.id, role: 'ADMIN' });
    await grant(shop, { userId: ada.id, role: 'ADMIN' });
    const answers = await Promise.all([
      revoke(shop, { userId: bob.id, role: 'ADMIN' }),
      revoke(shop, { userId: ada.id, role: 'ADMIN' }),
    ]);

    const refusal = { code: 'LAST_ADMIN', field: ['input', 'userId'] };
    expect(ofLast).toEqual({ user: null, userErrors: [refusal] });
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([refusal]);
  });

  it('beyond that of a customer needs an address that is proven', async () => {
    await using shop = await startUser();
    await shop.given(({ users, now }) =>
      users.add(
        {
          id: ada.id,
          email: 'ada@example.com',
          emailVerifiedAt: null,
          displayName: 'Ada',
          roles: ['CUSTOMER'],
          vendorId: null,
          customerGroups: [],
          permissionGroups: [],
          depot: null,
          locale: 'en-US',
          timeZone: null,
          phone: null,
          registeredAt: now(),
          version: 1,
        },
        'none',
      ),
    );

    const refused = await grant(shop, { userId: ada.id, role: 'ADMIN' });

    expect(refused.userErrors).toEqual([{ code: 'EMAIL_NOT_VERIFIED', field: ['input', 'userId'] }]);
  });

  it('is changed by nobody but admins, and of nobody who is not there', async () => {
    await using shop = await startShop();
    const input = { userId: ada.id, role: 'ADMIN' };

    const codes = [];
    for (const client of [shop.guest, shop.as(ada), shop.as(support)])
      codes.push((await client.execute(GRANT, { input })).errors?.[0]?.extensions?.['code']);

    expect(codes).toEqual(['UNAUTHENTICATED', 'FORBIDDEN', 'FORBIDDEN']);
    expect((await revoke(shop, { ...input, userId: support.id })).userErrors).toMatchObject([
      { code: 'USER_NOT_FOUND' },
    ]);
  });
});
