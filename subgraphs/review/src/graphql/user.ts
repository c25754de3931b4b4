import { connectionOf, hasScope, readPage } from '@agora/kit';
import { newestFirst } from '../db/review-orders.ts';
import type { UserResolvers } from '../generated/resolvers.ts';
import { reviewCountsByAuthor, reviewsByAuthor } from './batches.ts';

export const User: UserResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  async reviews({ id }, args, context) {
    const page = readPage(args, newestFirst);
    const isPublishedOnly = context.viewer?.id !== id && !hasScope(context.viewer, 'review:moderate');
    return {
      ...connectionOf((await context.load(reviewsByAuthor, id, { page, isPublishedOnly })) ?? [], page, newestFirst),
      count: async () => (await context.load(reviewCountsByAuthor, id, { isPublishedOnly })) ?? 0,
    };
  },
};
