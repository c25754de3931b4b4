import { userRoleChanged } from '@agora/schema';
import type { User, UserDecision } from '../user.ts';
import type { Organisation } from './organisation.ts';

interface Acting {
  readonly isMember: boolean;
  readonly changedBy: string;
}

/** Lets a person act for an organisation while they are in it and it is active: with its role, and as its people in access tokens. */
export function actFor(
  user: User,
  { id, kind, depot, status }: Organisation,
  { isMember, changedBy }: Acting,
  now: Date,
): UserDecision {
  const acts = isMember && status === 'ACTIVE';
  const place = kind === 'VENDOR' ? { vendorId: acts ? id : null } : { depot: acts ? depot : null };
  const others = user.roles.filter((role) => role !== kind);
  const hasRole = others.length < user.roles.length;
  const roles = hasRole === acts ? user.roles : acts ? [...others, kind] : others;
  const acting = { ...user, ...place, roles };
  const isSame = roles === user.roles && acting.vendorId === user.vendorId && acting.depot === user.depot;
  if (isSame) return { user, events: [] };
  const told = { userId: user.id, roles: [...roles], changedBy, changedAt: now.toISOString() };
  return {
    user: { ...acting, version: user.version + 1 },
    events: roles === user.roles ? [] : [userRoleChanged.draft(told)],
  };
}
