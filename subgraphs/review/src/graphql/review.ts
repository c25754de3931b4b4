import { keepOutOfCaches } from '@agora/kit';
import type { ReviewResolvers } from '../generated/resolvers.ts';
import { reviewsById } from './batches.ts';
import { isForEveryone, mayRead } from './may-read.ts';

export const Review: ReviewResolvers = {
  async __resolveReference({ id }, context, info) {
    const review = await context.load(reviewsById, id);
    if (!isForEveryone(review)) keepOutOfCaches(info);
    return review && mayRead(context.viewer, review) ? review : null;
  },
  product: ({ productId }) => ({ id: productId }),
  // The review of who was erased has the id of itself for an author.
  author: ({ id, authorId }) => (authorId === id ? null : { id: authorId }),
};
