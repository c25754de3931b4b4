import type { BrandConnectionResolvers, BrandResolvers } from '../../generated/resolvers.ts';
import { brandsById } from '../batches.ts';

export const Brand: BrandResolvers = {
  __resolveReference: async ({ id }, context) => (await context.load(brandsById, id)) ?? null,
};

export const BrandConnection: BrandConnectionResolvers = {
  totalCount: ({ count }) => count(),
};
