import { userPermissionsChanged, userRoleChanged, userStaffInvited, userVerified } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { scopesOf as scopesAfterLogin } from './start-organisations.ts';
import {
  accept,
  admin,
  change,
  codesOf,
  invite,
  lastToken,
  makeGroup,
  newcomer,
  refused,
  startShop,
  waiting,
} from './start-staff.ts';
import { ada, bob, givenAccount, support } from './start-user.ts';

describe('an invitation to work at the shop', () => {
  it('gives an account that has proven the address its role and groups, once, and stands in the trail', async () => {
    await using shop = await startShop();
    const groupId = await makeGroup(shop);
    const { staffInvitation } = await invite(shop, { email: 'Ada@Example.com', permissionGroupIds: [groupId] });
    const token = await lastToken(shop);

    const byOther = await accept(shop.as(bob), token);
    const first = await accept(shop.as(ada), token);
    const again = await accept(shop.as(ada), token);

    expect(staffInvitation).toMatchObject({ email: 'ada@example.com', role: 'SUPPORT', invitedBy: { id: admin.id } });
    expect(byOther).toEqual({ email: null, userErrors: refused('INVITED_OTHER_ADDRESS', 'token') });
    expect([first, again]).toEqual([
      { email: 'ada@example.com', userErrors: [] },
      { email: 'ada@example.com', userErrors: [] },
    ]);
    expect((await scopesAfterLogin(shop, 'ada')).scopes).toEqual(
      expect.arrayContaining(['order:manage', 'giftcard:issue']),
    );
    expect(await waiting(shop)).toEqual([]);
    expect(await shop.emitted(userRoleChanged)).toMatchObject([{ userId: ada.id, changedBy: admin.id }]);
    expect(await shop.emitted(userPermissionsChanged)).toMatchObject([{ userId: ada.id, scopes: ['giftcard:issue'] }]);
    const { myAuditTrail } = await shop.as(ada).query('{ myAuditTrail { nodes { action actorId details } } }');
    const told = [staffInvitation.id, 'SUPPORT', groupId];
    expect(myAuditTrail.nodes).toEqual([
      { action: 'PERMISSIONS_CHANGED', actorId: admin.id, details: ['giftcard:issue'] },
      { action: 'ROLES_CHANGED', actorId: admin.id, details: ['CUSTOMER', 'SUPPORT'] },
      { action: 'STAFF_INVITATION_ACCEPTED', actorId: ada.id, details: told },
      { action: 'STAFF_INVITED', actorId: admin.id, details: told },
    ]);
  });

  it('opens an account for a mailbox that has none, whose address is proven by the link', async () => {
    await using shop = await startShop();
    await invite(shop, { email: 'new@example.com', role: 'ADMIN' });
    const token = await lastToken(shop);

    const nameless = await accept(shop.guest, token, { ...newcomer, displayName: ' ' });
    const without = await accept(shop.guest, token, { displayName: 'New' });
    const common = await accept(shop.guest, token, { displayName: 'New', password: 'passwordpassword' });
    const opened = await accept(shop.guest, token, newcomer);
    const again = await accept(shop.guest, token, newcomer);

    expect(nameless.userErrors).toEqual(refused('INVALID_NAME', 'displayName'));
    expect(without.userErrors).toEqual(refused('WEAK_PASSWORD', 'password'));
    expect(common.userErrors).toEqual(refused('PASSWORD_TOO_COMMON', 'password'));
    expect(opened).toEqual({ email: 'new@example.com', userErrors: [] });
    expect(again.userErrors).toEqual(refused('USED_TOKEN', 'token'));
    expect(await shop.emitted(userVerified)).toMatchObject([{ email: 'new@example.com' }]);
    const login = `mutation ($input: UserLoginInput!) { userLogin(input: $input) { user { roles } userErrors { code } } }`;
    const input = { email: 'new@example.com', password: newcomer.password };
    expect((await shop.guest.mutate(login, { input })).userLogin).toEqual({
      user: { roles: ['CUSTOMER', 'ADMIN'] },
      userErrors: [],
    });
  });

  it('opens no account where the address has one, nor for one that has not proven it', async () => {
    await using shop = await startShop();
    const nell = { id: uuidv7() };
    await givenAccount(shop, nell, { name: 'nell', emailVerifiedAt: null });
    await invite(shop, { email: 'ada@example.com' });
    const ofAda = await lastToken(shop);
    await invite(shop, { email: 'nell@example.com' });

    const asGuest = await accept(shop.guest, ofAda, newcomer);
    const unproven = await accept(shop.as(nell), await lastToken(shop));
    const nobody = await accept(shop.as({ id: uuidv7() }), ofAda);

    expect(asGuest.userErrors).toEqual(refused('ACCOUNT_EXISTS', 'token'));
    expect(unproven.userErrors).toEqual(refused('EMAIL_NOT_VERIFIED'));
    expect(nobody.userErrors).toEqual(refused('USER_NOT_FOUND'));
  });

  it('tells a stranger nothing: what is no link of ours is answered the same whoever has an account', async () => {
    await using shop = await startShop();
    await invite(shop, { email: 'ada@example.com' });

    const answers = [
      await accept(shop.guest, 'none', newcomer),
      await accept(shop.guest, Buffer.alloc(48).toString('base64url'), newcomer),
      await accept(shop.as(bob), 'none'),
    ];

    expect(answers.map(({ userErrors }) => userErrors)).toEqual(answers.map(() => refused('INVALID_TOKEN', 'token')));
    for (const document of [
      '{ staffInvitations { id } }',
      'mutation { staffInvite(input: { email: "eve@example.com" }) { userErrors { code } } }',
      'mutation { staffInvitationResend(input: { invitationId: "1" }) { userErrors { code } } }',
      'mutation { staffInvitationWithdraw(input: { invitationId: "1" }) { userErrors { code } } }',
    ]) {
      const { errors } = await shop.as(support).execute(document);
      expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
    }
  });

  it('is sent again with another link under the same id, and taken back for good', async () => {
    await using shop = await startShop();
    const { staffInvitation: sent } = await invite(shop, { email: 'ada@example.com' });
    const first = await lastToken(shop);
    const { staffInvitation: resent } = await change(shop, 'staffInvitationResend', { invitationId: sent.id });
    const second = await lastToken(shop);
    const { staffInvitation: anew } = await invite(shop, { email: 'ada@example.com', role: 'ADMIN' });
    const third = await lastToken(shop);
    const listed = await waiting(shop);

    const before = [await accept(shop.as(ada), first), await accept(shop.as(ada), second)];
    const gone = await change(shop, 'staffInvitationWithdraw', { invitationId: sent.id });
    const afterwards = await accept(shop.as(ada), third);
    const again = [
      await change(shop, 'staffInvitationWithdraw', { invitationId: sent.id }),
      await change(shop, 'staffInvitationResend', { invitationId: sent.id }),
    ];

    expect([resent.id, anew.id]).toEqual([sent.id, sent.id]);
    expect(listed).toEqual([{ id: sent.id, email: 'ada@example.com', role: 'ADMIN', invitedBy: { id: admin.id } }]);
    expect([...before, afterwards].map(codesOf)).toEqual([['INVALID_TOKEN'], ['INVALID_TOKEN'], ['INVALID_TOKEN']]);
    expect(gone).toEqual({ staffInvitation: null, userErrors: [] });
    expect(again.map(({ userErrors }) => userErrors)).toEqual([
      refused('INVITATION_NOT_FOUND', 'invitationId'),
      refused('INVITATION_NOT_FOUND', 'invitationId'),
    ]);
    const { auditTrail } = await shop.as(admin).query('{ auditTrail { nodes { action userId actorId } } }');
    expect(auditTrail.nodes).toEqual(
      ['STAFF_INVITATION_WITHDRAWN', 'STAFF_INVITED', 'STAFF_INVITED', 'STAFF_INVITED'].map((action) => ({
        action,
        userId: ada.id,
        actorId: admin.id,
      })),
    );
  });

  it('runs out after a week, is listed then and can be sent again', async () => {
    await using shop = await startShop();
    const { staffInvitation } = await invite(shop, { email: 'new@example.com' });
    const old = await lastToken(shop);
    await shop.given(async ({ staffInvitations }) => {
      const found = await staffInvitations.find(staffInvitation.id);
      if (found) await staffInvitations.put({ ...found, expiresAt: new Date(Date.now() - 1) });
    });

    const late = await accept(shop.guest, old, newcomer);
    const listed = await waiting(shop);
    await change(shop, 'staffInvitationResend', { invitationId: staffInvitation.id });

    expect(late.userErrors).toEqual(refused('INVITATION_EXPIRED', 'token'));
    expect(listed).toHaveLength(1);
    expect(codesOf(await accept(shop.guest, await lastToken(shop), newcomer))).toEqual([]);
  });

  it('is one of fifty at most, and goes to a mailbox', async () => {
    await using shop = await startShop();
    await shop.given(async ({ staffInvitations, now }) => {
      for (let sent = 0; sent < 50; sent += 1) {
        const [id, tokenId] = [uuidv7(), uuidv7()];
        const what = { role: 'SUPPORT' as const, permissionGroups: [], allowed: [], invitedBy: admin.id };
        const times = { invitedAt: now(), expiresAt: new Date(now().getTime() + 1e9), usedAt: null };
        await staffInvitations.put({ id, tokenId, email: `${sent}@example.com`, ...what, ...times });
      }
    });

    const oneMore = await invite(shop, { email: 'ada@example.com' });
    const again = await invite(shop, { email: '7@example.com' });
    const none = await invite(shop, { email: 'none' });

    expect(oneMore.userErrors).toEqual(refused('TOO_MANY_INVITATIONS'));
    expect(again.userErrors).toEqual([]);
    expect(none.userErrors).toEqual(refused('INVALID_EMAIL', 'email'));
  });

  it('is sent once however often it is asked for under a key, and no more than twenty at once', async () => {
    await using shop = await startShop();
    const input = { email: 'ada@example.com', idempotencyKey: 'invite' };

    const [first, again] = [await invite(shop, input), await invite(shop, input)];
    const told = await shop.emitted(userStaffInvited);
    let last = again;
    for (let sent = 0; sent < 19; sent += 1) last = await invite(shop, { email: 'none' });

    expect(again).toEqual(first);
    expect(told).toHaveLength(1);
    expect(codesOf(last)).toEqual(['TOO_MANY_ATTEMPTS']);
  });
});
