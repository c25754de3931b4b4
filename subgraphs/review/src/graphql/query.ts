import type { QueryResolvers } from '../generated/resolvers.ts';
import { reviewsById } from './batches.ts';
import { mayRead } from './may-read.ts';

export const Query: QueryResolvers = {
  async review(_, { id }, context) {
    const review = await context.load(reviewsById, id);
    return review && mayRead(context.viewer, review) ? review : null;
  },
};
