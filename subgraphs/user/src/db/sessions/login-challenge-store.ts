import { and, eq, gt, lt } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { LoginChallenge } from '../../domain/sessions/login-challenge.ts';
import { hashOfSecret } from './hash-of-secret.ts';
import { loginChallenge } from '../tables.ts';

/** Logins that wait for a second factor, by a token of which only the hash is kept. */
export function loginChallengeStore(db: Queryable) {
  const isGood = (token: string, now: Date) =>
    and(eq(loginChallenge.tokenHash, hashOfSecret(token)), gt(loginChallenge.expiresAt, now));
  return {
    async add(token: string, challenge: LoginChallenge): Promise<void> {
      await db.insert(loginChallenge).values({ ...challenge, tokenHash: hashOfSecret(token) });
    },

    async find(token: string, now: Date): Promise<LoginChallenge | undefined> {
      const [row] = await db.select().from(loginChallenge).where(isGood(token, now));
      return row;
    },

    /** Whether the challenge was there to be met; it is none any more after that. */
    async remove(token: string, now: Date): Promise<boolean> {
      const removed = await db.delete(loginChallenge).where(isGood(token, now)).returning();
      return removed.length > 0;
    },

    async removeAllOf(userId: string): Promise<void> {
      await db.delete(loginChallenge).where(eq(loginChallenge.userId, userId));
    },

    async forgetExpired(before: Date): Promise<void> {
      await db.delete(loginChallenge).where(lt(loginChallenge.expiresAt, before));
    },
  };
}
