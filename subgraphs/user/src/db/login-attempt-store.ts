import { createHash } from 'node:crypto';
import { eq, lt, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { LoginAttempts } from '../domain/throttle-login.ts';
import { loginAttempts } from './tables.ts';

/** How often logins were tried, by the e-mail address given: accounts that are none are counted like all others. */
export function loginAttemptStore(db: Queryable) {
  return {
    /** The attempts, locked until the transaction ends. */
    async lock(email: string, now: Date): Promise<LoginAttempts> {
      const [row] = await db
        .insert(loginAttempts)
        .values({ accountKey: keyOf(email), count: 0, since: now })
        .onConflictDoUpdate({ target: loginAttempts.accountKey, set: { count: sql`${loginAttempts.count}` } })
        .returning();
      return row ?? { count: 0, since: now };
    },

    async save(email: string, { count, since }: LoginAttempts): Promise<void> {
      await db
        .update(loginAttempts)
        .set({ count, since })
        .where(eq(loginAttempts.accountKey, keyOf(email)));
    },

    async forget(email: string): Promise<void> {
      await db.delete(loginAttempts).where(eq(loginAttempts.accountKey, keyOf(email)));
    },

    async forgetSince(before: Date): Promise<void> {
      await db.delete(loginAttempts).where(lt(loginAttempts.since, before));
    },
  };
}

function keyOf(email: string): string {
  return createHash('sha256').update(email).digest('base64url');
}
