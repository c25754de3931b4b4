import type { QueryResolvers } from '../generated/resolvers.ts';
import { popularForAnyone } from './batches.ts';
import { guestOf } from './person.ts';
import { readFirst } from './read-first.ts';
import { recommendationsOf } from './recommendations-of.ts';

export const Query: QueryResolvers = {
  trendingProducts: async (_, { first }, context) =>
    (await context.load(popularForAnyone, 'everybody', readFirst(first))) ?? [],
  recommendations: (_, { productIds, guestId, first }, context) => {
    const guest = guestId == null ? undefined : guestOf(guestId);
    const personId = context.viewer?.id ?? (guest?.refused ? undefined : guest?.id);
    return recommendationsOf({ personId, beside: productIds ?? [], first: readFirst(first) }, context);
  },
};
