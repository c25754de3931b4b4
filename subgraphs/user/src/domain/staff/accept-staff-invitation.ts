import type { Refusal, User, UserDecision } from '../user.ts';
import { grantRole } from './change-role.ts';
import { maxPermissionMembers, type PermissionGroup } from './permission-group.ts';
import { scopesOf } from './scopes-of.ts';
import { isStaffAlready, mayGive, type StaffInvitation } from './staff-invitation.ts';

interface Accepting {
  readonly user: User;
  /** What whoever sent it may do at this moment. */
  readonly givable: readonly string[];
  /** Those of the groups that are there still, and how many are in each. */
  readonly groups: ReadonlyMap<string, PermissionGroup>;
  readonly members: ReadonlyMap<string, number>;
}

type Fault = 'USED_TOKEN' | 'INVITATION_EXPIRED' | 'INVALID_TOKEN';

/** Whether a link is good still, whoever follows it. */
export function staffInvitationFault(
  { usedAt, expiresAt }: StaffInvitation,
  now: Date,
): Refusal<Exclude<Fault, 'INVALID_TOKEN'>> | undefined {
  if (usedAt) return { refused: 'USED_TOKEN', field: ['token'] };
  if (expiresAt <= now) return { refused: 'INVITATION_EXPIRED', field: ['token'] };
  return undefined;
}

/**
 * A link alone does not do: it takes an account that has proven the address that was invited. Nothing is given that whoever sent it
 * may not give by then, be it that a group allows more since, or that they may do less.
 */
export function acceptStaffInvitation(
  invitation: StaffInvitation,
  { user, givable, groups, members }: Accepting,
  now: Date,
): UserDecision | Refusal<Fault | 'INVITED_OTHER_ADDRESS' | 'EMAIL_NOT_VERIFIED' | 'TOO_MANY_MEMBERS'> {
  const { email, role, invitedBy: changedBy } = invitation;
  if (user.email !== email) return { refused: 'INVITED_OTHER_ADDRESS', field: ['token'] };
  if (!user.emailVerifiedAt) return { refused: 'EMAIL_NOT_VERIFIED', field: [] };
  const ids = invitation.permissionGroups.filter((id) => groups.has(id));
  if (invitation.usedAt && isStaffAlready(user, role, ids)) return { user, events: [] };
  const fault = staffInvitationFault(invitation, now);
  if (fault) return fault;
  const allowed = invitation.allowed.filter((scope) => givable.includes(scope));
  const mayStill = scopesOf([role]).every((scope) => allowed.includes(scope)) && allowed.includes('user:manage');
  if (!mayStill || !mayGive(ids, groups, allowed)) return { refused: 'INVALID_TOKEN', field: ['token'] };
  const added = ids.filter((id) => !user.permissionGroups.includes(id));
  const isFull = added.some((id) => (members.get(id) ?? 0) >= maxPermissionMembers);
  if (isFull) return { refused: 'TOO_MANY_MEMBERS', field: [] };
  const granted = grantRole(user, { role, changedBy }, now);
  if (granted.refused) return granted;
  const permissionGroups = [...user.permissionGroups, ...added];
  return { ...granted, user: { ...granted.user, permissionGroups, version: user.version + 1 } };
}
