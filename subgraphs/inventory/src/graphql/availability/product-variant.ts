import type { ProductVariantResolvers } from '../../generated/resolvers.ts';
import { availableByVariant } from '../batches.ts';

export const ProductVariant: ProductVariantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  availability: async ({ id }, _, context) => ({
    variantId: id,
    available: (await context.load(availableByVariant, id)) ?? 0,
  }),
};
