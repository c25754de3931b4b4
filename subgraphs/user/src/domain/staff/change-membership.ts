import { type EventDraft, userGroupsChanged } from '@agora/schema';
import type { Refusal, User } from '../user.ts';

interface Membership {
  readonly code: string;
  readonly isMember: boolean;
  readonly changedBy: string;
}

interface MembershipDecision {
  readonly refused?: never;
  /** Those of whom something changed. */
  readonly changed: readonly User[];
  readonly events: readonly EventDraft[];
}

/** How many can be added or removed at once. */
const maxMembers = 100;

/** Puts people into a group or takes them out, all of them or nobody; who is in it already, or is not, changes nothing. */
export function changeMembership(
  userIds: readonly string[],
  found: readonly User[],
  { code, isMember, changedBy }: Membership,
  now: Date,
): MembershipDecision | Refusal<'USER_NOT_FOUND' | 'TOO_MANY_MEMBERS'> {
  if (userIds.length > maxMembers) return { refused: 'TOO_MANY_MEMBERS', field: ['userIds'] };
  const unknown = userIds.findIndex((id) => !found.some((user) => user.id === id));
  if (unknown >= 0) return { refused: 'USER_NOT_FOUND', field: ['userIds', unknown.toString()] };

  const changed = found
    .filter((user) => user.customerGroups.includes(code) !== isMember)
    .map((user) => {
      const others = user.customerGroups.filter((one) => one !== code);
      return { ...user, customerGroups: isMember ? [...others, code] : others, version: user.version + 1 };
    });
  const changedAt = now.toISOString();
  const events = changed.map(({ id: userId, customerGroups }) =>
    userGroupsChanged.draft({ userId, groups: [...customerGroups], changedBy, changedAt }),
  );
  return { changed, events };
}
