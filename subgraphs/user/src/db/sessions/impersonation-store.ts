import { and, desc, eq, gt, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { type Impersonation, maxShown } from '../../domain/sessions/impersonation.ts';
import { impersonation } from '../tables.ts';

/** By whom, when and why somebody acted as a customer. */
export function impersonationStore(db: Queryable) {
  return {
    async save(saved: Impersonation): Promise<void> {
      await db.insert(impersonation).values(saved).onConflictDoUpdate({ target: impersonation.id, set: saved });
    },

    async lock(id: string): Promise<Impersonation | undefined> {
      const [row] = await db.select().from(impersonation).where(eq(impersonation.id, id)).for('update');
      return row;
    },

    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Impersonation>> {
      const rows = await db
        .select()
        .from(impersonation)
        .where(inArray(impersonation.id, [...ids]));
      return new Map(rows.map((row) => [row.id, row]));
    },

    /** The last ones of each customer, the newest first. */
    async byUsers(userIds: readonly string[]): Promise<ReadonlyMap<string, Impersonation[]>> {
      const rank = sql<number>`row_number() over (partition by ${impersonation.userId} order by ${impersonation.startedAt} desc)`;
      const ranked = db
        .select({ id: impersonation.id, rank: rank.as('rank') })
        .from(impersonation)
        .where(inArray(impersonation.userId, [...userIds]))
        .as('ranked');
      const rows = await db
        .select({ one: impersonation })
        .from(impersonation)
        .innerJoin(ranked, eq(ranked.id, impersonation.id))
        .where(sql`${ranked.rank} <= ${maxShown}`)
        .orderBy(desc(impersonation.startedAt));
      return Map.groupBy(
        rows.map(({ one }) => one),
        ({ userId }) => userId,
      );
    },

    /** Those that go on, of who acts or is acted as. */
    async goingOf(personId: string, now: Date): Promise<readonly Impersonation[]> {
      const { userId, actorId, endedAt, expiresAt } = impersonation;
      return db
        .select()
        .from(impersonation)
        .where(and(or(eq(userId, personId), eq(actorId, personId)), isNull(endedAt), gt(expiresAt, now)));
    },

    async forgetBefore(before: Date): Promise<void> {
      await db.delete(impersonation).where(lt(impersonation.startedAt, before));
    },
  };
}
