import { createHash } from 'node:crypto';
import { inArray, lt, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Attempts, Count } from '../../domain/sessions/throttle.ts';
import { attempt } from '../tables.ts';

/** How often something was tried, by what it is counted under. Keys are kept as hashes: e-mail addresses are in them. */
export function attemptStore(db: Queryable) {
  return {
    /** The attempts under these keys, locked until the transaction ends. */
    async lock(keys: readonly string[], now: Date): Promise<ReadonlyMap<string, Attempts>> {
      const keyByHash = new Map(keys.map((key) => [hashOf(key), key]));
      // Always in the same order, so that no two transactions wait for each other.
      const hashes = [...keyByHash.keys()].sort();
      const rows = await db
        .insert(attempt)
        .values(hashes.map((keyHash) => ({ keyHash, count: 0, lastAt: now })))
        .onConflictDoUpdate({ target: attempt.keyHash, set: { count: sql`${attempt.count}` } })
        .returning();
      return new Map(rows.map(({ keyHash, count, lastAt }) => [keyByHash.get(keyHash) ?? '', { count, lastAt }]));
    },

    async save(attempts: ReadonlyMap<string, Attempts>): Promise<void> {
      await db
        .insert(attempt)
        .values(Array.from(attempts, ([key, { count, lastAt }]) => ({ keyHash: hashOf(key), count, lastAt })))
        .onConflictDoUpdate({
          target: attempt.keyHash,
          set: { count: sql`excluded.count`, lastAt: sql`excluded.last_at` },
        });
    },

    /** What was counted was no failure: nothing is left of the own counts, and one less of the others. */
    async takeBack(counts: readonly Count[]): Promise<void> {
      const hashesOf = (isOwn: boolean) =>
        counts.filter((count) => count.isOwn === isOwn).map(({ key }) => hashOf(key));
      await db.delete(attempt).where(inArray(attempt.keyHash, hashesOf(true)));
      const shared = inArray(attempt.keyHash, hashesOf(false));
      await db.select({ key: attempt.keyHash }).from(attempt).where(shared).orderBy(attempt.keyHash).for('update');
      await db
        .update(attempt)
        .set({ count: sql`greatest(${attempt.count} - 1, 0)` })
        .where(shared);
    },

    async forgetSince(before: Date): Promise<void> {
      await db.delete(attempt).where(lt(attempt.lastAt, before));
    },
  };
}

function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}
