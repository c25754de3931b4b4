import { connectionOf, readPage } from '@agora/kit';
import { newestQuestions } from '../db/question-store.ts';
import { reviewOrders } from '../db/review-orders.ts';
import { averageHundredths, bayesianHundredths, countOf, noRatings } from '../domain/rating.ts';
import type { AspectMeanResolvers, ProductRatingResolvers, ProductResolvers } from '../generated/resolvers.ts';
import {
  aspectsByProduct,
  ownReviewsByProduct,
  ratingsByProduct,
  ratingsOfShop,
  reviewCountsByProduct,
  reviewsByProduct,
} from './batches.ts';
import { questionCountsByProduct, questionsByProduct } from './questions/question.ts';

export const Product: ProductResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  rating: async ({ id: productId }, _, context) => ({
    productId,
    counts: (await context.load(ratingsByProduct, productId)) ?? noRatings,
  }),
  myReview: async ({ id }, _, context) => (await context.load(ownReviewsByProduct, id)) ?? null,
  async questions({ id }, args, context) {
    const page = readPage(args, newestQuestions);
    return {
      ...connectionOf((await context.load(questionsByProduct, id, { page })) ?? [], page, newestQuestions),
      count: async () => (await context.load(questionCountsByProduct, id)) ?? 0,
    };
  },
  async reviews({ id }, { orderBy: asked, where, ...args }, context) {
    const orderBy = asked ?? 'NEWEST';
    const order = reviewOrders[orderBy];
    const page = readPage(args, order);
    return {
      ...connectionOf((await context.load(reviewsByProduct, id, { page, orderBy, where })) ?? [], page, order),
      count: async () =>
        where
          ? ((await context.load(reviewCountsByProduct, id, { where })) ?? 0)
          : countOf((await context.load(ratingsByProduct, id)) ?? noRatings),
    };
  },
};

export const ProductRating: ProductRatingResolvers = {
  average: ({ counts }) => decimal(averageHundredths(counts)),
  count: ({ counts }) => countOf(counts),
  histogram: ({ counts }) => [...counts],
  bayesianAverage: async ({ counts }, _, context) =>
    decimal(bayesianHundredths(counts, (await context.load(ratingsOfShop, 'shop')) ?? noRatings)),
  aspects: async ({ productId }, _, context) => (await context.load(aspectsByProduct, productId)) ?? [],
};

export const AspectMean: AspectMeanResolvers = {
  average: ({ averageHundredths: hundredths }) => (hundredths / 100).toFixed(2),
};

function decimal(hundredths: number | null): string | null {
  return hundredths === null ? null : (hundredths / 100).toFixed(2);
}
