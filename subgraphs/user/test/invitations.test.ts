import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { accept, admin, change, codesOf, join, lastToken, make, startShop } from './start-organisations.ts';
import { ada, bob, givenAccount } from './start-user.ts';

describe('an invitation', () => {
  it('is taken up once, by who has proven the address that was invited', async () => {
    await using shop = await startShop();
    const vendorId = await make(shop);
    await change(shop, admin, 'vendorMemberInvite', { vendorId, email: 'Bob@Example.com' });
    const token = await lastToken(shop);

    const byOther = await accept(shop, ada, token);
    const first = await accept(shop, bob, token);
    const again = await accept(shop, bob, token);
    await change(shop, admin, 'vendorMemberInvite', { vendorId, email: 'ada@example.com', role: 'OWNER' });
    await accept(shop, ada, await lastToken(shop));
    await change(shop, ada, 'vendorMemberRemove', { vendorId, userId: bob.id });
    const afterwards = await accept(shop, bob, token);

    expect(codesOf(byOther)).toEqual(['INVITED_OTHER_ADDRESS']);
    expect(first).toEqual(again);
    expect(codesOf(afterwards)).toEqual(['USED_TOKEN']);
  });

  it('is told apart when it ran out, when it was taken back, and when it never was', async () => {
    await using shop = await startShop();
    const vendorId = await make(shop);
    const invite = async (email: string) => change(shop, admin, 'vendorMemberInvite', { vendorId, email });
    const invited = await invite('ada@example.com');
    const old = await lastToken(shop);
    await invite('bob@example.com');
    const withdrawn = await lastToken(shop);
    const [, { id: invitationId }] = (await invite('bob@example.com')).organisation.invitations;
    const newer = await lastToken(shop);

    await change(shop, admin, 'vendorInvitationWithdraw', { vendorId, invitationId });
    const gone = await change(shop, admin, 'vendorInvitationWithdraw', { vendorId, invitationId });
    const answers = [await accept(shop, bob, withdrawn), await accept(shop, bob, newer), await accept(shop, bob, 'x')];
    await shop.given(async ({ invitations }) => {
      const [{ id }] = invited.organisation.invitations;
      const found = await invitations.find(id);
      if (found) await invitations.put({ ...found, expiresAt: new Date(0) });
    });

    expect(answers.map(codesOf)).toEqual([['INVALID_TOKEN'], ['INVALID_TOKEN'], ['INVALID_TOKEN']]);
    expect(codesOf(gone)).toEqual(['INVITATION_NOT_FOUND']);
    expect(codesOf(await accept(shop, ada, old))).toEqual(['INVITATION_EXPIRED']);
  });

  it('needs an address that is proven, and a vendor that is active', async () => {
    await using shop = await startShop();
    const nell = { id: uuidv7() };
    await givenAccount(shop, nell, { name: 'nell', emailVerifiedAt: null });
    const vendorId = await make(shop);
    await change(shop, admin, 'vendorMemberInvite', { vendorId, email: 'nell@example.com' });
    const unproven = await accept(shop, nell, await lastToken(shop));
    await change(shop, admin, 'vendorMemberInvite', { vendorId, email: 'ada@example.com' });
    await change(shop, admin, 'vendorSuspend', { vendorId });

    const suspended = await accept(shop, ada, await lastToken(shop));

    expect([unproven, suspended].map(codesOf)).toEqual([['EMAIL_NOT_VERIFIED'], ['ORGANISATION_SUSPENDED']]);
  });

  it('is not for who acts for the vendor already, nor for who acts for another', async () => {
    await using shop = await startShop();
    const vendorId = await make(shop);
    await join(shop, 'vendor', vendorId, ada, 'ada', 'OWNER');

    const already = await change(shop, ada, 'vendorMemberInvite', { vendorId, email: 'ada@example.com' });
    const invalid = await change(shop, ada, 'vendorMemberInvite', { vendorId, email: 'none' });
    const other = await join(shop, 'vendor', await make(shop), ada, 'ada');

    expect([already, invalid, other].map(codesOf)).toEqual([
      ['ALREADY_MEMBER'],
      ['INVALID_EMAIL'],
      ['MEMBER_OF_ANOTHER'],
    ]);
  });

  it('is one of fifty at most, to a vendor of a hundred people at most', async () => {
    await using shop = await startShop();
    const vendorId = await make(shop);
    await shop.given(async ({ invitations, now }) => {
      for (let index = 0; index < 50; index += 1) {
        const about = {
          id: uuidv7(),
          organisationId: vendorId,
          email: `${index}@example.com`,
          role: 'MEMBER' as const,
        };
        await invitations.put({ ...about, invitedAt: now(), expiresAt: new Date(now().getTime() + 1e9), usedAt: null });
      }
    });

    const oneMore = await change(shop, admin, 'vendorMemberInvite', { vendorId, email: 'ada@example.com' });
    const again = await change(shop, admin, 'vendorMemberInvite', { vendorId, email: '7@example.com' });
    const token = await lastToken(shop);
    await shop.given(async ({ users, organisations, now }) => {
      for (let index = 0; index < 100; index += 1) {
        const userId = uuidv7();
        const found = await users.find(ada.id);
        if (found) await users.add({ ...found, id: userId, email: `${userId}@example.com` }, 'none');
        const member = { organisationId: vendorId, userId, kind: 'VENDOR', role: 'MEMBER', joinedAt: now() } as const;
        await organisations.addMember(member);
      }
    });
    await shop.given(async ({ users }) => {
      const found = await users.find(bob.id);
      if (found) await users.save({ ...found, email: '7@example.com' });
    });

    expect([oneMore, again].map(codesOf)).toEqual([['TOO_MANY_INVITATIONS'], []]);
    expect(codesOf(await accept(shop, bob, token))).toEqual(['ORGANISATION_FULL']);
  });
});
