import { connectionOf, readPage } from '@agora/kit';
import { averageHundredths, countOf, noRatings } from '../domain/rating.ts';
import type { ProductRatingResolvers, ProductResolvers } from '../generated/resolvers.ts';
import { ratingsByProduct, reviewsByProduct } from './batches.ts';
import { placeOf, sortKey } from './place-of.ts';

export const Product: ProductResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  rating: async ({ id }, _, context) => (await context.load(ratingsByProduct, id)) ?? noRatings,
  async reviews({ id }, args, context) {
    const page = readPage(args, sortKey);
    return {
      ...connectionOf((await context.load(reviewsByProduct, id, page)) ?? [], page, placeOf),
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
