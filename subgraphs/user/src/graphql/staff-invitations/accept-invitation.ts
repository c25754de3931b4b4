import type { Work } from '../../context.ts';
import { endAccess } from '../../db/sessions/end-access.ts';
import { applyPermissions } from '../../db/staff/apply-permissions.ts';
import { scopesOfGiver } from '../../db/staff/scopes-of-giver.ts';
import { keepEntries, tellAudited } from '../../db/staff/tell-audited.ts';
import { acceptStaffInvitation } from '../../domain/staff/accept-staff-invitation.ts';
import { auditOfInvitation } from '../../domain/staff/audit-of-invitation.ts';
import type { StaffInvitation } from '../../domain/staff/staff-invitation.ts';
import type { User } from '../../domain/user.ts';
import type { Refusal } from '../refuse.ts';

export type Accepted = { readonly refused?: never; readonly email: string } | Refusal;

/** Changes of roles and of groups come one by one; then the invitation is locked, and comes back as it is. */
export async function lockStaffInvitation(tokenId: string, work: Work): Promise<StaffInvitation | undefined> {
  await work.users.lockRoles();
  await work.permissionGroups.lock();
  return work.staffInvitations.lockByToken(tokenId);
}

/** Gives an account, which is locked or new and is saved by `save`, what it was invited to. In its trail that is done by whoever sent the invitation. */
export async function acceptInvitation(
  invitation: StaffInvitation,
  user: User,
  work: Work,
  save: (user: User) => Promise<void>,
): Promise<Accepted> {
  const { permissionGroups, staffInvitations, now } = work;
  const { invitedBy, permissionGroups: ids } = invitation;
  const [givable, groups, members] = [
    await scopesOfGiver(invitedBy, work, now()),
    await permissionGroups.byIds(ids),
    await permissionGroups.membersIn(ids),
  ];
  const decision = acceptStaffInvitation(invitation, { user, givable, groups, members }, now());
  if (decision.refused) return decision;
  if (decision.user === user) return { email: user.email };
  await save(decision.user);
  await staffInvitations.use(invitation.id, now());
  await keepEntries(auditOfInvitation('STAFF_INVITATION_ACCEPTED', invitation, user.id), user.id, work);
  await endAccess({ userId: user.id, sessionId: null }, work);
  await tellAudited(decision.events, invitedBy, work);
  const isInOthers = decision.user.permissionGroups.length > user.permissionGroups.length;
  if (isInOthers) await applyPermissions([decision.user], invitedBy, work);
  return { email: user.email };
}
