import { userRoleChanged } from '@agora/schema';
import { tellPermissions } from './permission-group.ts';
import type { Refusal, Role, User, UserDecision } from '../user.ts';

interface RoleChange {
  readonly role: Role;
  readonly changedBy: string;
}

/** Staff, vendors and couriers are known by an address that is proven: several accounts may claim one that is not. */
export function grantRole(user: User, change: RoleChange, now: Date): UserDecision | Refusal<'EMAIL_NOT_VERIFIED'> {
  const { role } = change;
  if (user.roles.includes(role)) return { user, events: [] };
  if (role !== 'CUSTOMER' && !user.emailVerifiedAt) return { refused: 'EMAIL_NOT_VERIFIED', field: ['userId'] };
  return withRoles(user, [...user.roles, role], change, now);
}

/** Somebody has to be left who can grant roles. */
export function revokeRole(
  user: User,
  change: RoleChange & { readonly otherAdmins: number },
  now: Date,
): UserDecision | Refusal<'LAST_ADMIN'> {
  const { role, otherAdmins } = change;
  if (!user.roles.includes(role)) return { user, events: [] };
  if (role === 'ADMIN' && otherAdmins === 0) return { refused: 'LAST_ADMIN', field: ['userId'] };
  const left = user.roles.filter((one) => one !== role);
  const decision = withRoles(user, left, change, now);
  if (role !== 'SUPPORT' || user.permissionGroups.length === 0) return decision;
  // Whoever helps customers again is put into groups anew.
  const out = { ...decision.user, permissionGroups: [] };
  const told = tellPermissions(out, { scopes: [], changedBy: change.changedBy }, now);
  return { user: out, events: [...decision.events, ...told.events] };
}

function withRoles(user: User, roles: readonly Role[], { changedBy }: RoleChange, now: Date): UserDecision {
  const changed = userRoleChanged.draft({
    userId: user.id,
    roles: [...roles],
    changedBy,
    changedAt: now.toISOString(),
  });
  return { user: { ...user, roles, version: user.version + 1 }, events: [changed] };
}
