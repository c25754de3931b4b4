import type { PageRequest } from '@agora/kit';
import type { Stores } from '../db/stores.ts';

export const reviewsById = ({ reviews }: Stores, ids: readonly string[]) => reviews.byIds(ids);

export const ratingsByProduct = ({ reviews }: Stores, ids: readonly string[]) => reviews.ratingsOf(ids);

export const reviewsByProduct = ({ reviews }: Stores, ids: readonly string[], page: PageRequest) =>
  reviews.pagesBy('productId', ids, { page, isPublishedOnly: true });

export const reviewsByAuthor = (
  { reviews }: Stores,
  ids: readonly string[],
  params: { page: PageRequest; isPublishedOnly: boolean },
) => reviews.pagesBy('authorId', ids, params);

export const reviewCountsByAuthor = (
  { reviews }: Stores,
  ids: readonly string[],
  { isPublishedOnly }: { isPublishedOnly: boolean },
) => reviews.countsByAuthor(ids, isPublishedOnly);
