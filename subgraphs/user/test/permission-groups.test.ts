import { userAuthenticate, userPermissionsChanged } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { hashPassword } from '../src/db/accounts/password-hash.ts';
import { ada, bob, givenAccount, password, type Shop, startUser, support, USER_LOGIN } from './start-user.ts';

const admin = {
  id: uuidv7(),
  roles: ['ADMIN'],
  scopes: ['user:manage', 'user:read:any', 'giftcard:issue', 'promotion:manage', 'tax:manage'],
};
/** A program of an admin, which may do less than they. */
const program = { id: uuidv7(), roles: [] as string[], scopes: ['user:manage', 'tax:manage'] };

type Operation = 'Create' | 'Update' | 'Remove' | 'MembersAdd' | 'MembersRemove';

const group = 'permissionGroup { id name scopes members { id } }';
const inputOf = (operation: Operation) => (operation.startsWith('Members') ? 'Members' : operation);

const change = async (shop: Shop, operation: Operation, input: object, by = admin) => {
  const field = `permissionGroup${operation}`;
  const document = `mutation ($input: PermissionGroup${inputOf(operation)}Input!) {
    ${field}(input: $input) { ${group} userErrors { code field } } }`;
  return (await shop.as(by).mutate(document, { input }))[field];
};

const create = async (shop: Shop, scopes: readonly string[] = ['giftcard:issue'], name = 'Marketing') =>
  (await change(shop, 'Create', { name, scopes })).permissionGroup.id as string;

const enter = async (shop: Shop, name = 'ada') =>
  (await shop.guest.mutate(USER_LOGIN, { input: { email: `${name}@example.com`, password } })).userLogin.accessToken;

const scopesIn = async (shop: Shop, accessToken: string) => (await shop.ask(userAuthenticate, { accessToken }))?.scopes;

/** Ada, who helps customers, and Bob, who is one. */
async function startShop() {
  const shop = await startUser();
  const passwordHash = await hashPassword(password);
  await givenAccount(shop, ada, { passwordHash });
  await givenAccount(shop, bob, { name: 'bob', passwordHash });
  await shop.given(async ({ users }) => {
    const user = await users.find(ada.id);
    if (user) await users.save({ ...user, roles: ['CUSTOMER', 'SUPPORT'] });
  });
  return shop;
}

describe('a permission group', () => {
  it('is made, changed and removed by an admin, once however often it is asked for under a key', async () => {
    await using shop = await startShop();
    const input = { name: ' Marketing ', scopes: ['promotion:manage', 'giftcard:issue'], idempotencyKey: 'make' };

    const [made, again] = [await change(shop, 'Create', input), await change(shop, 'Create', input)];
    const groupId: string = made.permissionGroup.id;
    const changed = await change(shop, 'Update', { groupId, scopes: ['tax:manage'] });
    const named = await change(shop, 'Update', { groupId, name: 'Taxes' });
    const removed = await change(shop, 'Remove', { groupId });

    const first = { id: groupId, name: 'Marketing', scopes: ['giftcard:issue', 'promotion:manage'], members: [] };
    expect(made).toEqual({ permissionGroup: first, userErrors: [] });
    expect(again).toEqual(made);
    expect(changed.permissionGroup).toEqual({ ...first, scopes: ['tax:manage'] });
    expect(named.permissionGroup).toEqual({ ...first, name: 'Taxes', scopes: ['tax:manage'] });
    expect(removed).toEqual({ permissionGroup: null, userErrors: [] });
    expect(await shop.as(admin).query('{ permissionGroups { id } }')).toEqual({ permissionGroups: [] });
  });

  it.each([
    [{ name: ' ', scopes: ['tax:manage'] }, 'INVALID_NAME', 'name'],
    [{ name: 'None', scopes: [] }, 'INVALID_SCOPE', 'scopes'],
    [{ name: 'None', scopes: ['no:such'] }, 'INVALID_SCOPE', 'scopes'],
    [{ name: 'Stock', scopes: ['inventory:write:any'] }, 'INVALID_SCOPE', 'scopes'],
    [{ name: 'Admins', scopes: ['tax:manage', 'user:manage'] }, 'INVALID_SCOPE', 'scopes'],
  ])('is not made of %j: %s', async (input, code, field) => {
    await using shop = await startShop();

    const answer = await change(shop, 'Create', input);

    expect(answer).toEqual({ permissionGroup: null, userErrors: [{ code, field: ['input', field] }] });
  });

  it('is told a hundred scopes at most', async () => {
    await using shop = await startShop();
    const scopes = Array.from({ length: 101 }, () => 'tax:manage');

    const [most, more] = [
      await change(shop, 'Create', { name: 'Most', scopes: scopes.slice(1) }),
      await change(shop, 'Create', { name: 'More', scopes }),
    ];

    expect(most.permissionGroup.scopes).toEqual(['tax:manage']);
    expect(more.userErrors).toEqual([{ code: 'INVALID_SCOPE', field: ['input', 'scopes'] }]);
  });

  it('is one of two hundred at most, and is not changed where there is none', async () => {
    await using shop = await startShop();
    const none = await change(shop, 'Update', { groupId: uuidv7(), name: 'None' });
    await shop.given(async ({ permissionGroups }) => {
      for (let made = 0; made < 200; made += 1) {
        const one = { id: uuidv7(), name: 'Group', scopes: ['tax:manage'], createdAt: new Date() };
        await permissionGroups.save(one);
      }
    });

    const oneMore = await change(shop, 'Create', { name: 'One more', scopes: ['tax:manage'] });

    expect(none.userErrors).toEqual([{ code: 'GROUP_NOT_FOUND', field: ['input', 'groupId'] }]);
    expect(oneMore.userErrors).toEqual([{ code: 'TOO_MANY_GROUPS', field: ['input'] }]);
  });

  it('allows nothing more by whoever may not do that themselves, though they may change the rest of it', async () => {
    await using shop = await startShop();
    const groupId = await create(shop, ['giftcard:issue']);

    const more = await change(shop, 'Update', { groupId, scopes: ['giftcard:issue', 'promotion:manage'] }, program);
    const putIn = await change(shop, 'MembersAdd', { groupId, userIds: [ada.id] }, program);
    const kept = await change(shop, 'Update', { groupId, scopes: ['giftcard:issue', 'tax:manage'] }, program);
    const less = await change(shop, 'Update', { groupId, scopes: ['tax:manage'] }, program);
    const putInThen = await change(shop, 'MembersAdd', { groupId, userIds: [ada.id] }, program);

    expect(more.userErrors).toEqual([{ code: 'INVALID_SCOPE', field: ['input', 'scopes'] }]);
    expect(putIn.userErrors).toEqual([{ code: 'INVALID_SCOPE', field: ['input', 'groupId'] }]);
    expect(kept.permissionGroup.scopes).toEqual(['giftcard:issue', 'tax:manage']);
    expect(less.permissionGroup.scopes).toEqual(['tax:manage']);
    expect(putInThen.permissionGroup.members).toEqual([{ id: ada.id }]);
  });

  it('can allow what an admin may do, but to say who may do what', async () => {
    await using shop = await startShop();

    const { permissionScopes } = await shop.as(admin).query('{ permissionScopes }');

    expect(permissionScopes).toContain('giftcard:issue');
    expect(permissionScopes).not.toContain('user:manage');
  });

  it('is for admins alone, but for who is in it', async () => {
    await using shop = await startShop();
    await change(shop, 'MembersAdd', { groupId: await create(shop), userIds: [ada.id] });
    const document = `query ($id: ID!) { user(id: $id) { permissionGroups { name scopes members { id } } } }`;
    const read = async (client: Shop['guest']) => (await client.query(document, { id: ada.id })).user;

    const seen = { name: 'Marketing', scopes: ['giftcard:issue'] };
    expect(await read(shop.as(ada))).toEqual({ permissionGroups: [{ ...seen, members: null }] });
    expect(await read(shop.as(admin))).toEqual({ permissionGroups: [{ ...seen, members: [{ id: ada.id }] }] });
    expect(await read(shop.as(bob))).toBeNull();
    for (const asked of [
      '{ permissionGroups { id } }',
      '{ permissionScopes }',
      'mutation { permissionGroupCreate(input: { name: "A", scopes: ["tax:manage"] }) { userErrors { code } } }',
    ]) {
      const { errors } = await shop.as(support).execute(asked);
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });
});

describe('who is in a permission group', () => {
  it('may do more than their role allows, and no longer once they are out or it allows something else', async () => {
    await using shop = await startShop();
    const groupId = await create(shop);
    const before = await enter(shop);

    await change(shop, 'MembersAdd', { groupId, userIds: [ada.id] });
    const old = await scopesIn(shop, before);
    const inIt = await enter(shop);
    const allowed = await scopesIn(shop, inIt);
    await change(shop, 'Update', { groupId, scopes: ['tax:manage'] });
    const afterUpdate = await scopesIn(shop, inIt);
    const others = await enter(shop);
    const allowedThen = await scopesIn(shop, others);
    await change(shop, 'MembersRemove', { groupId, userIds: [ada.id] });

    expect([old, afterUpdate, await scopesIn(shop, others)], 'tokens of before').toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(allowed).toEqual(expect.arrayContaining(['order:manage', 'giftcard:issue']));
    expect(allowedThen).toContain('tax:manage');
    expect(allowedThen).not.toContain('giftcard:issue');
    expect(await scopesIn(shop, await enter(shop))).not.toContain('tax:manage');
    expect(
      (await shop.emitted(userPermissionsChanged)).map(({ userId, scopes, changedBy }) => [userId, scopes, changedBy]),
    ).toEqual([
      [ada.id, ['giftcard:issue'], admin.id],
      [ada.id, ['tax:manage'], admin.id],
      [ada.id, [], admin.id],
    ]);
    const { myAuditTrail } = await shop
      .as(ada)
      .query('{ myAuditTrail(first: 3) { nodes { action actorId details } } }');
    expect(myAuditTrail.nodes).toEqual(
      [[], ['tax:manage'], ['giftcard:issue']].map((details) => ({
        action: 'PERMISSIONS_CHANGED',
        actorId: admin.id,
        details,
      })),
    );
  });

  it('helps customers, is there, and is one of a hundred; all are put in or none of them', async () => {
    await using shop = await startShop();
    const groupId = await create(shop);

    const customer = await change(shop, 'MembersAdd', { groupId, userIds: [ada.id, bob.id] });
    const unknown = await change(shop, 'MembersAdd', { groupId, userIds: [ada.id, uuidv7()] });
    const many = await change(shop, 'MembersAdd', { groupId, userIds: Array.from({ length: 101 }, () => ada.id) });
    await shop.given(async ({ users }) => {
      const found = await users.find(ada.id);
      for (let made = 0; found && made < 100; made += 1) {
        const id = uuidv7();
        await users.add({ ...found, id, email: `${id}@example.com`, permissionGroups: [groupId] }, 'none');
      }
    });
    const full = await change(shop, 'MembersAdd', { groupId, userIds: [ada.id] });

    expect(customer.userErrors).toEqual([{ code: 'NOT_STAFF', field: ['input', 'userIds', '1'] }]);
    expect(unknown.userErrors).toEqual([{ code: 'USER_NOT_FOUND', field: ['input', 'userIds', '1'] }]);
    expect(many.userErrors).toEqual([{ code: 'TOO_MANY_MEMBERS', field: ['input', 'userIds'] }]);
    expect(full.userErrors).toEqual([{ code: 'TOO_MANY_MEMBERS', field: ['input', 'userIds'] }]);
    expect(await shop.emitted(userPermissionsChanged)).toEqual([]);
  });

  it('keeps it from being removed, and is out of it once they help customers no longer', async () => {
    await using shop = await startShop();
    const groupId = await create(shop);
    await change(shop, 'MembersAdd', { groupId, userIds: [ada.id] });
    const roles = async (field: string, role: string) => {
      const type = field.replace(/^u/, 'U');
      const document = `mutation ($input: ${type}Input!) { ${field}(input: $input) { user { permissionGroups { id } } userErrors { code } } }`;
      return (await shop.as(admin).mutate(document, { input: { userId: ada.id, role } }))[field];
    };

    const kept = await change(shop, 'Remove', { groupId });
    const revoked = await roles('userRoleRevoke', 'SUPPORT');
    await roles('userRoleGrant', 'SUPPORT');
    const scopes = await scopesIn(shop, await enter(shop));

    expect(kept.userErrors).toEqual([{ code: 'GROUP_NOT_EMPTY', field: ['input', 'groupId'] }]);
    expect(revoked).toEqual({ user: { permissionGroups: [] }, userErrors: [] });
    expect(scopes).toContain('order:manage');
    expect(scopes).not.toContain('giftcard:issue');
    expect((await shop.emitted(userPermissionsChanged)).map((told) => told.scopes)).toEqual([['giftcard:issue'], []]);
    expect((await change(shop, 'Remove', { groupId })).userErrors).toEqual([]);
  });

  it('may give a program no more than they may themselves, at any moment', async () => {
    await using shop = await startShop();
    const groupId = await create(shop);
    await change(shop, 'MembersAdd', { groupId, userIds: [ada.id] });
    const self = shop.as({ ...ada, roles: ['SUPPORT'], scopes: ['giftcard:issue', 'order:manage'] });
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const input = { name: 'Cards', scopes: ['giftcard:issue', 'order:manage'], expiresAt, password };
    const made = await self.mutate(
      'mutation ($input: ServiceTokenCreateInput!) { serviceTokenCreate(input: $input) { secret userErrors { code } } }',
      { input },
    );
    const { secret } = made.serviceTokenCreate;
    const exchange = async () =>
      (
        await shop.guest.mutate(
          'mutation ($input: ServiceTokenExchangeInput!) { serviceTokenExchange(input: $input) { scopes userErrors { code } } }',
          { input: { secret } },
        )
      ).serviceTokenExchange.scopes;

    const before = await exchange();
    await change(shop, 'MembersRemove', { groupId, userIds: [ada.id] });

    expect(before).toEqual(['giftcard:issue', 'order:manage']);
    expect(await exchange()).toEqual(['order:manage']);
  });

  it('is shown with as many statements for many groups as for one', async () => {
    await using shop = await startShop();
    await change(shop, 'MembersAdd', { groupId: await create(shop), userIds: [ada.id] });
    const document = '{ permissionGroups { members { id permissionGroups { name } } } }';
    const ask = () => shop.statements(() => shop.as(admin).query(document));

    const few = await ask();
    for (const name of ['Taxes', 'Stock']) {
      await change(shop, 'MembersAdd', { groupId: await create(shop, ['tax:manage'], name), userIds: [ada.id] });
    }

    expect(await ask()).toBe(few);
  });
});
