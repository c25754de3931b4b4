import { and, asc, eq, isNotNull, notExists, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { EarlierAddress } from '../../domain/accounts/earlier-address.ts';
import { earlierAddress } from '../privacy-tables.ts';
import { account } from '../tables.ts';

/** Addresses that people had proven before the one that they have now. */
export function earlierAddressStore(db: Queryable) {
  return {
    /** Had again and given up again, it was theirs until the last time. */
    async add(earlier: EarlierAddress): Promise<void> {
      const { userId, email } = earlierAddress;
      await db
        .insert(earlierAddress)
        .values(earlier)
        .onConflictDoUpdate({ target: [userId, email], set: { until: earlier.until } });
    },

    /** Those that nobody has proven since: the one of now, and one that is somebody else's by now, are left out. */
    async of(userId: string): Promise<readonly EarlierAddress[]> {
      const proven = db
        .select({ one: sql`1` })
        .from(account)
        .where(and(eq(account.email, earlierAddress.email), isNotNull(account.emailVerifiedAt)));
      return db
        .select()
        .from(earlierAddress)
        .where(and(eq(earlierAddress.userId, userId), notExists(proven)))
        .orderBy(asc(earlierAddress.until), asc(earlierAddress.email));
    },
  };
}
