import { type Conditions, contains, equality, range } from '@agora/kit';
import { normalizeEmail } from '@agora/schema';
import { and, arrayContains, arrayOverlaps, eq, isNotNull, isNull } from 'drizzle-orm';
import type { UserWhere } from '../../generated/resolvers.ts';
import { account } from '../tables.ts';

/** What users can be looked for by. */
export const userConditions: Conditions<UserWhere> = {
  id: equality(account.id),
  email: ({ eq: whole, contains: part }) =>
    and(
      whole == null ? undefined : eq(account.email, normalizeEmail(whole) ?? whole),
      contains(account.email)({ contains: part }),
    ),
  displayName: contains(account.displayName),
  role: ({ eq: one, oneOf }) =>
    and(
      one == null ? undefined : arrayContains(account.roles, [one]),
      oneOf == null ? undefined : arrayOverlaps(account.roles, [...oneOf]),
    ),
  customerGroup: (group) => arrayContains(account.customerGroups, [group]),
  isVerified: (isVerified) => (isVerified ? isNotNull(account.emailVerifiedAt) : isNull(account.emailVerifiedAt)),
  registeredAt: range(account.registeredAt),
};
