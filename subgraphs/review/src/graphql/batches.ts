import type { PageRequest, Viewer } from '@agora/kit';
import { publishedReviews } from '../db/review-conditions.ts';
import { newestFirst, reviewOrders } from '../db/review-orders.ts';
import type { Stores } from '../db/stores.ts';
import type { ProductReviewWhere, ReviewOrder } from '../generated/resolvers.ts';

export const reviewsById = ({ reviews }: Stores, ids: readonly string[]) => reviews.byIds(ids);

export const ratingsByProduct = ({ reviews }: Stores, ids: readonly string[]) => reviews.ratingsOf(ids);

export const aspectsByProduct = ({ reviews }: Stores, ids: readonly string[]) => reviews.aspectsOf(ids);

/** The same for every key: what all products amount to. */
export const ratingsOfShop = async ({ reviews }: Stores, keys: readonly string[]) => {
  const ratings = await reviews.ratingsOfShop();
  return new Map(keys.map((key) => [key, ratings]));
};

export interface ReviewsAsked {
  readonly page: PageRequest;
  readonly orderBy: ReviewOrder;
  readonly where: ProductReviewWhere | null | undefined;
}

export const reviewsByProduct = ({ reviews }: Stores, ids: readonly string[], { page, orderBy, where }: ReviewsAsked) =>
  reviews.pagesBy('productId', ids, { page, order: reviewOrders[orderBy], matching: publishedReviews(where) });

export const reviewCountsByProduct = (
  { reviews }: Stores,
  ids: readonly string[],
  { where }: Pick<ReviewsAsked, 'where'>,
) => reviews.countsBy('productId', ids, publishedReviews(where));

export const reviewsByAuthor = (
  { reviews }: Stores,
  ids: readonly string[],
  { page, isPublishedOnly }: { page: PageRequest; isPublishedOnly: boolean },
) =>
  reviews.pagesBy('authorId', ids, {
    page,
    order: newestFirst,
    matching: isPublishedOnly ? publishedReviews(undefined) : undefined,
  });

export const reviewCountsByAuthor = (
  { reviews }: Stores,
  ids: readonly string[],
  { isPublishedOnly }: { isPublishedOnly: boolean },
) => reviews.countsBy('authorId', ids, isPublishedOnly ? publishedReviews(undefined) : undefined);

interface Asking {
  readonly viewer: Viewer | undefined;
}

/** What the viewer wrote of products. */
export const ownReviewsByProduct = async (
  { reviews }: Stores,
  productIds: readonly string[],
  _: undefined,
  { viewer }: Asking,
) => (viewer ? reviews.byAuthor(viewer.id, productIds) : new Map<string, never>());

/** How the viewer voted. */
export const ownVotesByReview = async (
  { votes }: Stores,
  reviewIds: readonly string[],
  _: undefined,
  { viewer }: Asking,
) => (viewer ? votes.of(viewer.id, reviewIds) : new Map<string, never>());

export const historyByReview = ({ history }: Stores, ids: readonly string[]) => history.of(ids);

export const photosByReview = ({ photos }: Stores, ids: readonly string[]) => photos.of(ids);

export const reportsByReview = ({ reports }: Stores, ids: readonly string[]) => reports.of(ids);
