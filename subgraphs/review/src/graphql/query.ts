import { keepOutOfCaches } from '@agora/kit';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { reviewsById } from './batches.ts';
import { isForEveryone, mayRead } from './may-read.ts';

export const Query: QueryResolvers = {
  async review(_, { id }, context, info) {
    const review = await context.load(reviewsById, id);
    if (!isForEveryone(review)) keepOutOfCaches(info);
    return review && mayRead(context.viewer, review) ? review : null;
  },
};
