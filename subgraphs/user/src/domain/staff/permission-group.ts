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

interface Described {
  readonly name: string;
  readonly scopes: readonly string[];
}

type Decision<Fault extends string> = { readonly refused?: never; readonly group: PermissionGroup } | Refusal<Fault>;

export function createPermissionGroup(
  { id, createdAt, ...given }: Described & Pick<PermissionGroup, 'id' | 'createdAt'>,
  groups: number,
): Decision<'INVALID_NAME' | 'INVALID_SCOPE' | 'TOO_MANY_GROUPS'> {
  if (groups >= maxPermissionGroups) return { refused: 'TOO_MANY_GROUPS', field: [] };
  return describePermissionGroup({ id, createdAt, name: '', scopes: [] }, given);
}

/** Who may say who may do what is an admin: no group allows that, or whoever is in it could become one. */
export function describePermissionGroup(
  group: PermissionGroup,
  given: Described,
): Decision<'INVALID_NAME' | 'INVALID_SCOPE'> {
  const name = lineOfText(given.name, 100);
  if (name === undefined) return { refused: 'INVALID_NAME', field: ['name'] };
  const scopes = [...new Set(given.scopes)].toSorted();
  if (scopes.length === 0 || !scopes.every((scope) => permissionScopes.includes(scope)))
    return { refused: 'INVALID_SCOPE', field: ['scopes'] };
  return { group: { ...group, name, scopes } };
}

interface Membership {
  readonly groupId: string;
  readonly isMember: boolean;
}

/** Puts staff into a group or takes them out, all of them or nobody; resolves to those of whom something changed. */
export function changePermissionMembers(
  userIds: readonly string[],
  found: readonly User[],
  { groupId, isMember, members }: Membership & { readonly members: number },
): { readonly refused?: never; readonly changed: readonly User[] } | Refusal<MembersFault> {
  if (userIds.length > maxPermissionMembers) return { refused: 'TOO_MANY_MEMBERS', field: ['userIds'] };
  const unknown = userIds.findIndex((id) => !found.some((user) => user.id === id));
  if (unknown >= 0) return { refused: 'USER_NOT_FOUND', field: ['userIds', unknown.toString()] };
  const strangers = userIds.findIndex((id) => !found.some((user) => user.id === id && user.roles.includes('SUPPORT')));
  if (isMember && strangers >= 0) return { refused: 'NOT_STAFF', field: ['userIds', strangers.toString()] };
  const changed = found
    .filter(({ permissionGroups }) => permissionGroups.includes(groupId) !== isMember)
    .map((user) => {
      const others = user.permissionGroups.filter((one) => one !== groupId);
      return { ...user, permissionGroups: isMember ? [...others, groupId] : others, version: user.version + 1 };
    });
  if (isMember && members + changed.length > maxPermissionMembers) {
    return { refused: 'TOO_MANY_MEMBERS', field: ['userIds'] };
  }
  return { changed };
}

type MembersFault = 'TOO_MANY_MEMBERS' | 'USER_NOT_FOUND' | 'NOT_STAFF';

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
