import type { ProductResolvers } from '../generated/resolvers.ts';
import { boughtTogetherByProduct, relatedByProduct } from './batches.ts';
import { readFirst } from './read-first.ts';

export const Product: ProductResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  frequentlyBoughtTogether: async ({ id }, { first }, context) =>
    (await context.load(boughtTogetherByProduct, id, readFirst(first))) ?? [],
  related: async ({ id }, { first }, context) => (await context.load(relatedByProduct, id, readFirst(first))) ?? [],
};
