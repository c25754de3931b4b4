import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { review, reviewPhoto } from './tables.ts';

export interface Photo {
  readonly id: string;
  readonly reviewId: string;
  readonly width: number;
  readonly height: number;
}

/** A photo with its bytes, which are WebP. */
export interface DrawnPhoto extends Photo {
  readonly bytes: Uint8Array;
  readonly small: Uint8Array;
}

const shown = {
  id: reviewPhoto.id,
  reviewId: reviewPhoto.reviewId,
  width: reviewPhoto.width,
  height: reviewPhoto.height,
};

/** Pictures of what reviews are about. */
export function photoStore(db: Queryable) {
  return {
    async add(photo: DrawnPhoto, addedAt: Date): Promise<void> {
      await db.insert(reviewPhoto).values({ ...photo, addedAt });
    },

    /** In the order in which they were added. */
    async of(reviewIds: readonly string[]): Promise<ReadonlyMap<string, Photo[]>> {
      const rows = await db
        .select(shown)
        .from(reviewPhoto)
        .where(inArray(reviewPhoto.reviewId, [...reviewIds]))
        .orderBy(asc(reviewPhoto.addedAt), asc(reviewPhoto.id));
      return Map.groupBy(rows, ({ reviewId }) => reviewId);
    },

    /** Resolves to whether it was there. */
    async remove(reviewId: string, id: string): Promise<boolean> {
      const { count } = await db
        .delete(reviewPhoto)
        .where(and(eq(reviewPhoto.id, id), eq(reviewPhoto.reviewId, reviewId)));
      return count > 0;
    },

    /** Undefined of those of rejected reviews, too. */
    async bytesOf(id: string, size: 'bytes' | 'small'): Promise<Uint8Array | undefined> {
      const [row] = await db
        .select({ bytes: reviewPhoto[size] })
        .from(reviewPhoto)
        .innerJoin(review, eq(review.id, reviewPhoto.reviewId))
        .where(and(eq(reviewPhoto.id, id), inArray(review.status, ['PUBLISHED', 'HELD'])));
      return row?.bytes;
    },
  };
}
