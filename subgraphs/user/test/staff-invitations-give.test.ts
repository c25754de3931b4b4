import { userRoleChanged } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { scopesOf } from '../src/domain/staff/scopes-of.ts';
import {
  accept,
  admin,
  change,
  codesOf,
  giveRoles,
  invite,
  lastToken,
  makeGroup,
  newcomer,
  refused,
  startShop,
  waiting,
} from './start-staff.ts';
import { ada, bob } from './start-user.ts';

describe('what an invitation to work at the shop gives', () => {
  it('is nothing that the token of whoever sends it does not allow', async () => {
    await using shop = await startShop();
    const [cards, taxes] = [await makeGroup(shop), await makeGroup(shop, ['tax:manage'])];
    const program = { id: uuidv7(), roles: [], scopes: ['user:manage', ...scopesOf(['SUPPORT']), 'tax:manage'] };

    const byProgram = await invite(shop, { email: 'ada@example.com', permissionGroupIds: [taxes] }, program);
    const groups = await invite(shop, { email: 'bob@example.com', permissionGroupIds: [taxes, cards] }, program);
    const role = await invite(shop, { email: 'bob@example.com', role: 'ADMIN' }, program);
    await invite(shop, { email: 'bob@example.com', role: 'ADMIN' });
    const { id: invitationId } = (await waiting(shop)).at(-1);
    const resent = await change(shop, 'staffInvitationResend', { invitationId }, program);

    expect(byProgram.userErrors).toEqual([]);
    expect(groups.userErrors).toEqual(refused('INVALID_SCOPE', 'permissionGroupIds'));
    expect([role, resent].map(({ userErrors }) => userErrors)).toEqual([
      refused('INVALID_SCOPE', 'role'),
      refused('INVALID_SCOPE', 'role'),
    ]);
  });

  it('is nothing any more when whoever sent it may do less, or a group allows more than their token did', async () => {
    await using shop = await startShop();
    const groupId = await makeGroup(shop, ['tax:read']);
    const narrow = { ...admin, scopes: ['user:manage', ...scopesOf(['SUPPORT'])] };
    await invite(shop, { email: 'ada@example.com', permissionGroupIds: [groupId] }, narrow);
    const ofAda = await lastToken(shop);
    await shop.given(async ({ permissionGroups }) => {
      const found = await permissionGroups.find(groupId);
      if (found) await permissionGroups.save({ ...found, scopes: ['tax:manage'] });
    });
    await invite(shop, { email: 'bob@example.com' });
    const ofBob = await lastToken(shop);

    const wider = await accept(shop.as(ada), ofAda);
    await giveRoles(shop, admin.id, ['CUSTOMER']);
    const byNobody = await accept(shop.as(bob), ofBob);

    expect([wider, byNobody].map(codesOf)).toEqual([['INVALID_TOKEN'], ['INVALID_TOKEN']]);
    expect(await shop.emitted(userRoleChanged)).toEqual([]);
  });

  it('can be sent by a program as long as it and its maker may', async () => {
    await using shop = await startShop();
    const id = uuidv7();
    const scopes = ['user:manage', ...scopesOf(['SUPPORT'])];
    const token = { id, userId: admin.id, name: 'Onboarding', scopes, hint: 'a', createdAt: new Date() };
    const expiresAt = new Date(Date.now() + 3_600_000);
    await shop.given(({ serviceTokens }) => serviceTokens.add({ ...token, expiresAt, lastUsedAt: null }, 'secret'));
    const program = { id, roles: [], scopes };
    await invite(shop, { email: 'ada@example.com' }, program);
    const ofAda = await lastToken(shop);
    await invite(shop, { email: 'bob@example.com' }, program);
    const ofBob = await lastToken(shop);

    const taken = await accept(shop.as(ada), ofAda);
    await shop.given(({ serviceTokens }) => serviceTokens.remove(id));
    const afterwards = await accept(shop.as(bob), ofBob);

    expect([taken, afterwards].map(codesOf)).toEqual([[], ['INVALID_TOKEN']]);
  });

  it('is a group that is there and has room, for who helps customers, and something new', async () => {
    await using shop = await startShop();
    const groupId = await makeGroup(shop);
    await giveRoles(shop, bob.id, ['CUSTOMER', 'SUPPORT']);
    const email = 'ada@example.com';

    const unknown = await invite(shop, { email, permissionGroupIds: [groupId, uuidv7()] });
    const ofAdmin = await invite(shop, { email, role: 'ADMIN', permissionGroupIds: [groupId] });
    const nothing = await invite(shop, { email: 'bob@example.com' });
    const more = await invite(shop, { email: 'bob@example.com', permissionGroupIds: [groupId] });
    await shop.given(async ({ users }) => {
      const found = await users.find(bob.id);
      for (let made = 0; found && made < 100; made += 1) {
        const id = uuidv7();
        await users.add({ ...found, id, email: `${id}@example.com`, permissionGroups: [groupId] }, 'none');
      }
    });
    const full = await accept(shop.as(bob), await lastToken(shop));
    await shop.given(({ permissionGroups }) => permissionGroups.remove(groupId));

    expect(unknown.userErrors).toEqual(refused('GROUP_NOT_FOUND', 'permissionGroupIds', '1'));
    expect(ofAdmin.userErrors).toEqual(refused('NOT_STAFF', 'permissionGroupIds'));
    expect(nothing.userErrors).toEqual(refused('ALREADY_STAFF', 'email'));
    expect(more.userErrors).toEqual([]);
    expect(full.userErrors).toEqual(refused('TOO_MANY_MEMBERS'));
    expect(codesOf(await accept(shop.as(bob), await lastToken(shop))), 'the group is gone').toEqual([]);
  });

  it('is given to one of two who open an account by the same link at once', async () => {
    await using shop = await startShop();
    await invite(shop, { email: 'new@example.com' });
    const token = await lastToken(shop);

    const answers = await Promise.all([accept(shop.guest, token, newcomer), accept(shop.guest, token, newcomer)]);

    const codes = answers.flatMap(codesOf);
    expect(codes).toHaveLength(1);
    expect(['USED_TOKEN', 'ACCOUNT_EXISTS']).toContain(codes[0]);
  });
});
