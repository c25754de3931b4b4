import { and, eq, gt, isNull, lt, max, sql } from 'drizzle-orm';
import type { Queryable, RecordedRevocations, Revocation } from '@agora/kit';
import { z } from 'zod';
import { accessRevocation } from '../tables.ts';

const clock = z.tuple([z.object({ at: z.coerce.date() })]);

/** Access that was taken back, until the last token that it concerns has run out. */
export function revocationStore(db: Queryable) {
  return {
    async add(...revocations: readonly Revocation[]): Promise<void> {
      await db.insert(accessRevocation).values([...revocations]);
    },

    /** Those of which tokens may be left, all or what was recorded since then. */
    async recorded(since: Date | undefined, now: Date): Promise<RecordedRevocations> {
      const [{ at: readAt }] = clock.parse([...(await db.execute(sql`select now() as at`))]);
      const { userId, sessionId, issuedBefore, expiresAt } = accessRevocation;
      const revocations = await db
        .select({ userId, sessionId, issuedBefore, expiresAt })
        .from(accessRevocation)
        .where(and(gt(expiresAt, now), since && gt(accessRevocation.recordedAt, since)))
        .orderBy(expiresAt);
      return { revocations, readAt };
    },

    /** Tokens of the user that were issued before this are not good, whatever their session. */
    async revokedBefore(userId: string): Promise<Date | undefined> {
      const [row] = await db
        .select({ before: max(accessRevocation.issuedBefore) })
        .from(accessRevocation)
        .where(and(eq(accessRevocation.userId, userId), isNull(accessRevocation.sessionId)));
      return row?.before ?? undefined;
    },

    async forgetExpired(before: Date): Promise<void> {
      await db.delete(accessRevocation).where(lt(accessRevocation.expiresAt, before));
    },
  };
}
