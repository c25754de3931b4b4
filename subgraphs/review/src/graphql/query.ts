import { CodedError, conditionOf, connectionOf, keepOutOfCaches, readPage, requireScope } from '@agora/kit';
import { publishedOfVendor, reviewConditions } from '../db/review-conditions.ts';
import { newestFirst } from '../db/review-orders.ts';
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
  async vendorReviews(_, { isReplied, ...args }, context) {
    const { reviews } = context.stores;
    const { vendorId } = requireScope(context, 'product:write');
    if (vendorId === undefined) throw new CodedError('FORBIDDEN', 'This needs an account that acts for a vendor.');
    const page = readPage(args, newestFirst);
    const matching = publishedOfVendor(vendorId, isReplied);
    const rows = await reviews.page(matching, page);
    return { ...connectionOf(rows, page, newestFirst), count: () => reviews.count(matching) };
  },
};
