import { groupedBy } from './grouped.ts';
import { naturalId } from './natural-id.ts';
import { once } from './once.ts';
import { superstoreOrders } from './order.ts';

export interface SuperstoreReview {
  readonly id: string;
  readonly productId: string;
  readonly customerId: string;
  /** 1 to 5. */
  readonly rating: number;
  readonly postedAt: Date;
}

const dayMs = 86_400_000;

/** One purchase in so many is written about. */
const oneIn = 4;

/**
 * Who thought what of what they bought, oldest first: made up, as the data set has none, and the same at every seeding. One for a
 * product and customer at most, some days after the parcel went. Products differ in how good they are, and people in how they see it.
 */
export const superstoreReviews = once((): readonly SuperstoreReview[] => {
  const bought = superstoreOrders().flatMap(({ customerId, shippedAt, lines }) =>
    lines.map(({ productId }) => ({ customerId, productId, shippedAt })),
  );
  return groupedBy(bought, ({ customerId, productId }) => `${customerId} ${productId}`)
    .map(([key, [{ customerId, productId, shippedAt }]]) => {
      const id = naturalId('review', key);
      const postedAt = new Date(shippedAt.getTime() + (3 + (chanceOf(id, 3) % 30)) * dayMs);
      return { id, customerId, productId, postedAt, rating: ratingOf(productId, id) };
    })
    .filter(({ id }) => chanceOf(id, 1) % oneIn === 0)
    .sort((one, other) => one.postedAt.getTime() - other.postedAt.getTime() || (one.id < other.id ? -1 : 1));
});

/** Good products have 4 and 5, and a 2 or a 1 here and there; weak ones have 3 in the middle. */
function ratingOf(productId: string, reviewId: string): number {
  const quality = 3.7 + (chanceOf(productId, 0) % 15) / 10;
  const mood = ((chanceOf(reviewId, 0) % 25) - 13) / 10 + (chanceOf(reviewId, 2) % 12 === 0 ? -2 : 0);
  return Math.min(5, Math.max(1, Math.round(quality + mood)));
}

/** A number that hangs on the id alone: its group of digits, of which there are four that differ. */
function chanceOf(id: string, group: 0 | 1 | 2 | 3): number {
  const digits = id.replaceAll('-', '');
  return Number.parseInt(digits.slice(group * 4 + 16, group * 4 + 20), 16);
}
