import { nothingToSell } from '../../domain/backorder/nothing-to-sell.ts';
import type { ProductVariantResolvers } from '../../generated/resolvers.ts';
import { kitsById, salesByVariant } from '../batches.ts';

export const ProductVariant: ProductVariantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  availability: async ({ id }, _, context) => ({
    variantId: id,
    ...((await context.load(salesByVariant, id)) ?? nothingToSell),
  }),
  kitParts: async ({ id }, _, context) => (await context.load(kitsById, id)) ?? null,
};
