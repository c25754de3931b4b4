import type { ListOrder } from '@agora/kit';
import type { Review } from '../domain/review.ts';
import type { ReviewOrder } from '../generated/resolvers.ts';
import { review } from './tables.ts';

const byId = { column: review.id, kind: 'id', valueOf: ({ id }: Review) => id } as const;
const byRating = { column: review.rating, kind: 'integer', valueOf: ({ rating }: Review) => String(rating) } as const;

/** Newest first; ids break ties. */
export const newestFirst: ListOrder<Review> = {
  name: 'NEWEST',
  isDescending: true,
  keys: [{ column: review.postedAt, kind: 'instant', valueOf: ({ postedAt }) => postedAt.toISOString() }, byId],
};

export const reviewOrders: Readonly<Record<ReviewOrder, ListOrder<Review>>> = {
  NEWEST: newestFirst,
  HELPFUL: {
    name: 'HELPFUL',
    isDescending: true,
    keys: [{ column: review.helpfulness, kind: 'number', valueOf: ({ helpfulness }) => String(helpfulness) }, byId],
  },
  RATING_HIGHEST: { name: 'RATING_HIGHEST', isDescending: true, keys: [byRating, byId] },
  RATING_LOWEST: { name: 'RATING_LOWEST', isDescending: false, keys: [byRating, byId] },
};
