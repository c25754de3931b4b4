import type { Refusal, User } from '../user.ts';
import type { PermissionGroup } from './permission-group.ts';
import { scopesOf } from './scopes-of.ts';

/** What somebody can be invited to become. */
export type StaffRole = 'SUPPORT' | 'ADMIN';

/** Asks whoever reads a mailbox to work at the shop. */
export interface StaffInvitation {
  readonly id: string;
  /** Names the secret of the mail that was sent last; links of mails before are of no use. */
  readonly tokenId: string;
  /** Normalised. */
  readonly email: string;
  readonly role: StaffRole;
  readonly permissionGroups: string[];
  /** Who sent it last: an account, or a program of one. */
  readonly invitedBy: string;
  /** What the access token of them allowed: nothing else is given by it. */
  readonly allowed: string[];
  readonly invitedAt: Date;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

export const maxStaffInvitations = 50;
const maxGroupsOfOne = 50;
const lifeMs = 7 * 24 * 3_600_000;

interface Asked {
  readonly id: string;
  readonly tokenId: string;
  readonly email: string;
  readonly role: StaffRole;
  readonly permissionGroups: readonly string[];
}

interface Inviting {
  readonly invitedBy: string;
  /** What the access token of whoever invites allows. */
  readonly allowed: readonly string[];
  /** Those of the groups that are there. */
  readonly groups: ReadonlyMap<string, PermissionGroup>;
  /** Who has proven the address, if anybody has. */
  readonly owner: User | undefined;
  /** Invitations of other mailboxes that were not taken up. */
  readonly others: number;
}

type InviteFault = 'INVALID_SCOPE' | 'GROUP_NOT_FOUND' | 'NOT_STAFF' | 'ALREADY_STAFF' | 'TOO_MANY_INVITATIONS';

/** Nobody gives what they may not do themselves, neither by the role nor by groups. */
export function inviteToStaff(
  asked: Asked,
  { invitedBy, allowed, groups, owner, others }: Inviting,
  now: Date,
): { readonly refused?: never; readonly invitation: StaffInvitation } | Refusal<InviteFault> {
  const permissionGroups = [...new Set(asked.permissionGroups)];
  const unknown = permissionGroups.findIndex((id) => !groups.has(id));
  if (unknown >= 0) return { refused: 'GROUP_NOT_FOUND', field: ['permissionGroupIds', unknown.toString()] };
  // An admin may do all that a group can allow.
  if (asked.role !== 'SUPPORT' && permissionGroups.length > 0)
    return { refused: 'NOT_STAFF', field: ['permissionGroupIds'] };
  if (permissionGroups.length > maxGroupsOfOne || !mayGive(permissionGroups, groups, allowed)) {
    return { refused: 'INVALID_SCOPE', field: ['permissionGroupIds'] };
  }
  if (!scopesOf([asked.role]).every((scope) => allowed.includes(scope)))
    return { refused: 'INVALID_SCOPE', field: ['role'] };
  if (owner && isStaffAlready(owner, asked.role, permissionGroups))
    return { refused: 'ALREADY_STAFF', field: ['email'] };
  if (others >= maxStaffInvitations) return { refused: 'TOO_MANY_INVITATIONS', field: [] };
  const expiresAt = new Date(now.getTime() + lifeMs);
  const sent = { invitedBy, allowed: [...allowed], invitedAt: now, expiresAt, usedAt: null };
  return { invitation: { ...asked, ...sent, permissionGroups } };
}

export function mayGive(
  ids: readonly string[],
  groups: ReadonlyMap<string, PermissionGroup>,
  allowed: readonly string[],
): boolean {
  return ids.flatMap((id) => groups.get(id)?.scopes ?? []).every((scope) => allowed.includes(scope));
}

export function isStaffAlready({ roles, permissionGroups }: User, role: StaffRole, groups: readonly string[]): boolean {
  return roles.includes(role) && groups.every((id) => permissionGroups.includes(id));
}
