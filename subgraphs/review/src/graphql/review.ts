import type { ReviewResolvers } from '../generated/resolvers.ts';
import { reviewsById } from './batches.ts';
import { mayRead } from './may-read.ts';

export const Review: ReviewResolvers = {
  async __resolveReference({ id }, context) {
    const review = await context.load(reviewsById, id);
    return review && mayRead(context.viewer, review) ? review : null;
  },
  product: ({ productId }) => ({ id: productId }),
  author: ({ authorId }) => ({ id: authorId }),
};
