import type { QueryResolvers } from '../generated/resolvers.ts';
import { popularForAnyone } from './batches.ts';
import { readFirst } from './read-first.ts';

export const Query: QueryResolvers = {
  trendingProducts: async (_, { first }, context) =>
    (await context.load(popularForAnyone, 'everybody', readFirst(first))) ?? [],
};
