import { connectionOf, readPage } from '@agora/kit';
import { newestFirst } from '../db/review-store.ts';
import { averageHundredths, countOf, noRatings } from '../domain/rating.ts';
import type { ProductRatingResolvers, ProductResolvers } from '../generated/resolvers.ts';
import { ratingsByProduct, reviewsByProduct } from './batches.ts';

export const Product: ProductResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  rating: async ({ id }, _, context) => (await context.load(ratingsByProduct, id)) ?? noRatings,
  async reviews({ id }, args, context) {
    const page = readPage(args, newestFirst);
    return {
      ...connectionOf((await context.load(reviewsByProduct, id, page)) ?? [], page, newestFirst),
      count: async () => countOf((await context.load(ratingsByProduct, id)) ?? noRatings),
    };
  },
};

export const ProductRating: ProductRatingResolvers = {
  average(ratings) {
    const hundredths = averageHundredths(ratings);
    return hundredths === null ? null : (hundredths / 100).toFixed(2);
  },
  count: countOf,
  histogram: (ratings) => [...ratings],
};
