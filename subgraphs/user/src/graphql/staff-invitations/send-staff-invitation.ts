import { userStaffInvited } from '@agora/schema';
import type { Work } from '../../context.ts';
import { keepEntries } from '../../db/staff/tell-audited.ts';
import { countsOfMail } from '../../domain/sessions/throttle.ts';
import { auditOfInvitation } from '../../domain/staff/audit-of-invitation.ts';
import { inviteToStaff, type StaffInvitation } from '../../domain/staff/staff-invitation.ts';
import { admitWithin } from '../accounts/admit-attempt.ts';
import type { Refusal } from '../refuse.ts';

export type Outcome = { readonly refused?: never; readonly invitationId: string } | Refusal;

interface Sender {
  readonly id: string;
  /** What the access token of whoever sends it allows. */
  readonly scopes: readonly string[];
}

/** Has a mailbox told how to work at the shop, in place of what it was told before. */
export async function sendStaffInvitation(
  asked: Pick<StaffInvitation, 'id' | 'tokenId' | 'email' | 'role'> & { readonly permissionGroups: readonly string[] },
  { id: invitedBy, scopes: allowed }: Sender,
  work: Work,
): Promise<Outcome> {
  const { users, staffInvitations, permissionGroups, emit, now } = work;
  const { email } = asked;
  const owner = await users.ownerOf(email);
  const groups = await permissionGroups.byIds(asked.permissionGroups);
  const others = await staffInvitations.countOpenBeside(email);
  const decision = inviteToStaff(asked, { invitedBy, allowed, groups, owner, others }, now());
  if (decision.refused) return decision;
  const { invitation } = decision;
  await staffInvitations.put(invitation);
  await keepEntries(auditOfInvitation('STAFF_INVITED', invitation, owner?.id ?? invitedBy), invitedBy, work);
  // What is beyond what a mailbox gets is not sent; it can be sent again.
  if (!(await admitWithin(countsOfMail(email), work)).isAdmitted) return { invitationId: invitation.id };
  const locale = (owner ?? (await users.find(invitedBy)))?.locale ?? 'en-US';
  const { tokenId, role, expiresAt } = invitation;
  const about = { userId: owner?.id ?? null, email, locale, role, tokenId };
  await emit([userStaffInvited.draft({ ...about, expiresAt: expiresAt.toISOString() })]);
  return { invitationId: invitation.id };
}
