import { conditionOf, connectionOf, keepOutOfCaches, readPage } from '@agora/kit';
import { newestFirst, reviewConditions } from '../db/review-store.ts';
import type { QueryResolvers } from '../generated/resolvers.ts';
import { reviewsById } from './batches.ts';
import { isForEveryone, mayRead } from './may-read.ts';

export const Query: QueryResolvers = {
  async review(_, { id }, context, info) {
    const review = await context.load(reviewsById, id);
    if (!isForEveryone(review)) keepOutOfCaches(info);
    return review && mayRead(context.viewer, review) ? review : null;
  },
  async reviews(_, { where, ...args }, { stores: { reviews } }) {
    const page = readPage(args, newestFirst);
    const matching = conditionOf(where, reviewConditions);
    const rows = await reviews.page(matching, page);
    return { ...connectionOf(rows, page, newestFirst), count: () => reviews.count(matching) };
  },
};
