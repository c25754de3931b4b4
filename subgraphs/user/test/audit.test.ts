import { userCredentialsChanged } from '@agora/schema';
import { sql } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { hashPassword } from '../src/db/accounts/password-hash.ts';
import { ada, bob, givenAccount, password, startUser } from './start-user.ts';

const admin = {
  id: '018f0000-0000-7000-8000-00000000ad00',
  roles: ['ADMIN'],
  scopes: ['user:manage', 'user:read:any'],
};

const nodes =
  'totalCount nodes { action userId user { displayName } actorId actor { displayName } details } pageInfo { hasNextPage endCursor }';
const TRAIL = `query ($where: AuditWhere, $first: Int, $after: String) { auditTrail(where: $where, first: $first, after: $after) { ${nodes} } }`;
const MINE = `{ myAuditTrail(first: 10) { ${nodes} } }`;
const GRANT = `mutation ($input: UserRoleGrantInput!) { userRoleGrant(input: $input) { userErrors { code } } }`;
const CHANGE = `mutation ($input: UserPasswordChangeInput!) { userPasswordChange(input: $input) { userErrors { code } } }`;
const RESET = `mutation ($input: UserSecondFactorResetInput!) { userSecondFactorReset(input: $input) { user { secondFactor { addedAt } } userErrors { code field } } }`;

async function start() {
  const shop = await startUser();
  await givenAccount(shop, ada, { passwordHash: await hashPassword(password) });
  await givenAccount(shop, bob, { name: 'bob' });
  await givenAccount(shop, admin, { name: 'admin' });
  const grant = (userId: string, role: string) => shop.as(admin).mutate(GRANT, { input: { userId, role } });
  return Object.assign(shop, { grant });
}

describe('the audit trail', () => {
  it('says who did what to which account, to admins and to the owner of the account', async () => {
    await using shop = await start();
    await shop.grant(ada.id, 'VENDOR');
    await shop.grant(ada.id, 'VENDOR');
    const input = { currentPassword: password, newPassword: 'staple-battery-correct-9' };
    await shop.as(ada).mutate(CHANGE, { input });
    await shop.grant(bob.id, 'COURIER');

    const all = await shop.as(admin).query(TRAIL, {});
    const { myAuditTrail } = await shop.as(bob).query(MINE);

    expect(all.auditTrail).toMatchObject({
      totalCount: 3,
      nodes: [
        { action: 'ROLES_CHANGED', userId: bob.id, actorId: admin.id, details: ['CUSTOMER', 'COURIER'] },
        { action: 'PASSWORD_CHANGED', userId: ada.id, actorId: ada.id, details: [] },
        { action: 'ROLES_CHANGED', user: { displayName: 'ada' }, actor: { displayName: 'admin' } },
      ],
    });
    expect(myAuditTrail).toMatchObject({ totalCount: 1, nodes: [{ userId: bob.id }] });
    await expect(shop.as(ada).query(TRAIL, {})).rejects.toThrow(/user:manage/);
    await expect(shop.guest.query(MINE)).rejects.toThrow(/UNAUTHENTICATED/);
  });

  it('is filtered and read in pages, in a constant number of statements', async () => {
    await using shop = await start();
    for (const role of ['VENDOR', 'COURIER', 'SUPPORT']) await shop.grant(ada.id, role);
    await shop.grant(bob.id, 'VENDOR');
    const ask = (variables: Readonly<Record<string, unknown>>) => shop.as(admin).query(TRAIL, variables);

    const hers = await ask({ where: { userId: { eq: ada.id }, action: { oneOf: ['ROLES_CHANGED'] } }, first: 2 });
    const rest = await ask({ where: { userId: { eq: ada.id } }, first: 2, after: hers.auditTrail.pageInfo.endCursor });
    const none = await ask({ where: { actorId: { eq: bob.id } } });
    const one = await shop.statements(() => ask({ first: 1 }));
    const four = await shop.statements(() => ask({ first: 4 }));

    expect(hers.auditTrail).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(rest.auditTrail.nodes).toHaveLength(1);
    expect(none.auditTrail.totalCount).toBe(0);
    expect(four).toBe(one);
  });

  it('cannot be changed afterwards, nor shortened', async () => {
    await using shop = await start();
    await shop.grant(ada.id, 'VENDOR');
    const { db } = shop.running.database;
    const cause = { cause: expect.objectContaining({ message: expect.stringContaining('stay as they are') }) };

    await expect(db.execute(sql`update audit_entry set actor_id = null`)).rejects.toMatchObject(cause);
    await expect(db.execute(sql`delete from audit_entry`)).rejects.toMatchObject(cause);
    expect((await shop.as(admin).query(TRAIL, {})).auditTrail.totalCount).toBe(1);
  });

  it('says of a permission group that nobody is in who made, changed and removed it, and what it was before', async () => {
    await using shop = await start();
    const giving = { ...admin, scopes: [...admin.scopes, 'giftcard:issue', 'tax:manage'] };
    const change = async (field: string, type: string, input: object) =>
      (
        await shop
          .as(giving)
          .mutate(
            `mutation ($input: ${type}!) { ${field}(input: $input) { permissionGroup { id } userErrors { code } } }`,
            { input },
          )
      )[field];
    const made = await change('permissionGroupCreate', 'PermissionGroupCreateInput', {
      name: 'Cards',
      scopes: ['giftcard:issue'],
    });
    const groupId: string = made.permissionGroup.id;
    const update = (input: object) =>
      change('permissionGroupUpdate', 'PermissionGroupUpdateInput', { groupId, ...input });

    await update({ name: 'Taxes', scopes: ['tax:manage'] });
    await update({ name: 'Taxes' });
    await update({ name: ' ' });
    await change('permissionGroupRemove', 'PermissionGroupRemoveInput', { groupId });
    await change('permissionGroupCreate', 'PermissionGroupCreateInput', { name: 'Other', scopes: ['tax:manage'] });

    const { auditTrail } = await shop.as(admin).query(
      `query ($where: AuditWhere) { auditTrail(where: $where) { totalCount nodes {
        action userId actorId permissionGroupId details changes { what from to } } } }`,
      { where: { permissionGroupId: { eq: groupId } } },
    );
    const common = { userId: admin.id, actorId: admin.id, permissionGroupId: groupId };
    expect(auditTrail).toEqual({
      totalCount: 3,
      nodes: [
        {
          ...common,
          action: 'PERMISSION_GROUP_REMOVED',
          details: [],
          changes: [
            { what: 'NAME', from: ['Taxes'], to: [] },
            { what: 'SCOPES', from: ['tax:manage'], to: [] },
          ],
        },
        {
          ...common,
          action: 'PERMISSION_GROUP_UPDATED',
          details: ['tax:manage'],
          changes: [
            { what: 'NAME', from: ['Cards'], to: ['Taxes'] },
            { what: 'SCOPES', from: ['giftcard:issue'], to: ['tax:manage'] },
          ],
        },
        {
          ...common,
          action: 'PERMISSION_GROUP_CREATED',
          details: ['giftcard:issue'],
          changes: [
            { what: 'NAME', from: [], to: ['Cards'] },
            { what: 'SCOPES', from: [], to: ['giftcard:issue'] },
          ],
        },
      ],
    });
  });
});

describe('a second factor that is lost', () => {
  it('is removed by an admin, which ends all sessions, is told by mail and stays in the audit trail', async () => {
    await using shop = await start();
    const reset = async (userId: string, caller: typeof admin = admin) =>
      (await shop.as(caller).mutate(RESET, { input: { userId } })).userSecondFactorReset;
    const factor = { sealedSecret: 'sealed', sealId: 'seal', begunAt: new Date(), addedAt: new Date(), lastStep: null };
    await shop.given(({ secondFactors }) => secondFactors.save({ ...factor, userId: ada.id }));

    const unknown = await reset('018f0000-0000-7000-8000-00000000dead');
    const own = await reset(admin.id);
    const without = await reset(bob.id);
    const removed = await reset(ada.id);

    expect(unknown.userErrors).toEqual([{ code: 'USER_NOT_FOUND', field: ['input', 'userId'] }]);
    expect(own.userErrors).toEqual([{ code: 'OWN_SECOND_FACTOR', field: ['input', 'userId'] }]);
    expect(without.userErrors).toEqual([{ code: 'SECOND_FACTOR_NOT_FOUND', field: ['input', 'userId'] }]);
    expect(removed).toEqual({ user: { secondFactor: null }, userErrors: [] });
    expect(await shop.emitted(userCredentialsChanged)).toMatchObject([
      { userId: ada.id, email: 'ada@example.com', change: 'SECOND_FACTOR_REMOVED' },
    ]);
    expect((await shop.as(admin).query(TRAIL, {})).auditTrail.nodes).toMatchObject([
      { action: 'SECOND_FACTOR_REMOVED', userId: ada.id, actorId: admin.id },
    ]);
    await expect(shop.as(bob).mutate(RESET, { input: { userId: ada.id } })).rejects.toThrow(/user:manage/);
  });
});
