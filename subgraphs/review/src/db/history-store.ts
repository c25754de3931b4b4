import { count, desc, eq, inArray } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { ReviewText } from '../domain/review.ts';
import { reviewVersion } from './tables.ts';

export interface SaidBefore extends ReviewText {
  readonly reviewId: string;
  readonly version: number;
  readonly saidSince: Date;
}

/** What reviews said before they were edited. */
export function historyStore(db: Queryable) {
  return {
    async add(said: SaidBefore): Promise<void> {
      await db.insert(reviewVersion).values(said);
    },

    /** The latest first. */
    async of(reviewIds: readonly string[]): Promise<ReadonlyMap<string, SaidBefore[]>> {
      const rows = await db
        .select()
        .from(reviewVersion)
        .where(inArray(reviewVersion.reviewId, [...reviewIds]))
        .orderBy(desc(reviewVersion.version));
      return Map.groupBy(rows, ({ reviewId }) => reviewId);
    },

    async countOf(reviewId: string): Promise<number> {
      const [row] = await db
        .select({ versions: count() })
        .from(reviewVersion)
        .where(eq(reviewVersion.reviewId, reviewId));
      return row?.versions ?? 0;
    },
  };
}
