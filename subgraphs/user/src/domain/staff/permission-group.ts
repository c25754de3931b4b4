import { lineOfText, userPermissionsChanged } from '@agora/schema';
import type { Refusal, User, UserDecision } from '../user.ts';
import { permissionScopes } from './scopes-of.ts';

/** Staff who may do more than their role allows. */
export interface PermissionGroup {
  readonly id: string;
  readonly name: string;
  readonly scopes: string[];
  readonly createdAt: Date;
}

export const maxPermissionGroups = 200;
export const maxPermissionMembers = 100;
const maxScopes = 100;

interface Described {
  readonly name: string;
  readonly scopes: readonly string[];
}

interface Giver {
  /** What the access token of whoever gives it allows. */
  readonly allowed: readonly string[];
}

type Decision<Fault extends string> = { readonly refused?: never; readonly group: PermissionGroup } | Refusal<Fault>;

export function createPermissionGroup(
  { id, createdAt, ...given }: Described & Pick<PermissionGroup, 'id' | 'createdAt'>,
  { groups, allowed }: Giver & { readonly groups: number },
): Decision<'INVALID_NAME' | 'INVALID_SCOPE' | 'TOO_MANY_GROUPS'> {
  if (groups >= maxPermissionGroups) return { refused: 'TOO_MANY_GROUPS', field: [] };
  return describePermissionGroup({ id, createdAt, name: '', scopes: [] }, given, { allowed });
}

/**
 * Who may say who may do what is an admin: no group allows that, or whoever is in it could become one. Nor does anybody give what
 * they may not do themselves, such as a program whose token allows less than its maker may.
 */
export function describePermissionGroup(
  group: PermissionGroup,
  given: Described,
  { allowed }: Giver,
): Decision<'INVALID_NAME' | 'INVALID_SCOPE'> {
  const name = lineOfText(given.name, 100);
  if (name === undefined) return { refused: 'INVALID_NAME', field: ['name'] };
  const scopes = [...new Set(given.scopes)].toSorted();
  const mayGive = scopes
    .filter((scope) => !group.scopes.includes(scope))
    .every((scope) => permissionScopes.includes(scope) && allowed.includes(scope));
  if (scopes.length === 0 || given.scopes.length > maxScopes || !mayGive)
    return { refused: 'INVALID_SCOPE', field: ['scopes'] };
  return { group: { ...group, name, scopes } };
}

interface Membership extends Giver {
  readonly group: PermissionGroup;
  readonly isMember: boolean;
  /** How many are in it before. */
  readonly members: number;
}

/** Puts staff into a group or takes them out, all of them or nobody; resolves to those of whom something changed. */
export function changePermissionMembers(
  userIds: readonly string[],
  found: readonly User[],
  { group, isMember, members, allowed }: Membership,
): { readonly refused?: never; readonly changed: readonly User[] } | Refusal<MembersFault> {
  if (userIds.length > maxPermissionMembers) return { refused: 'TOO_MANY_MEMBERS', field: ['userIds'] };
  if (isMember && !group.scopes.every((scope) => allowed.includes(scope)))
    return { refused: 'INVALID_SCOPE', field: ['groupId'] };
  const unknown = userIds.findIndex((id) => !found.some((user) => user.id === id));
  if (unknown >= 0) return { refused: 'USER_NOT_FOUND', field: ['userIds', unknown.toString()] };
  const strangers = userIds.findIndex((id) => !found.some((user) => user.id === id && user.roles.includes('SUPPORT')));
  if (isMember && strangers >= 0) return { refused: 'NOT_STAFF', field: ['userIds', strangers.toString()] };
  const changed = found
    .filter(({ permissionGroups }) => permissionGroups.includes(group.id) !== isMember)
    .map((user) => {
      const others = user.permissionGroups.filter((one) => one !== group.id);
      return { ...user, permissionGroups: isMember ? [...others, group.id] : others, version: user.version + 1 };
    });
  if (isMember && members + changed.length > maxPermissionMembers) {
    return { refused: 'TOO_MANY_MEMBERS', field: ['userIds'] };
  }
  return { changed };
}

type MembersFault = 'TOO_MANY_MEMBERS' | 'INVALID_SCOPE' | 'USER_NOT_FOUND' | 'NOT_STAFF';

interface PermissionChange {
  /** All that their groups allow from then on. */
  readonly scopes: readonly string[];
  readonly changedBy: string;
}

/** Somebody may do something else from now on, by the groups that they are in. */
export function tellPermissions(user: User, { scopes, changedBy }: PermissionChange, now: Date): UserDecision {
  const told = { userId: user.id, scopes: [...scopes], changedBy, changedAt: now.toISOString() };
  return { user, events: [userPermissionsChanged.draft(told)] };
}
