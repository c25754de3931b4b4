import { stockStatus } from '../domain/availability.ts';
import type { ProductVariantResolvers } from '../generated/resolvers.ts';
import { availableByVariant } from './batches.ts';

export const ProductVariant: ProductVariantResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  async availability({ id }, _, context) {
    const available = (await context.load(availableByVariant, id)) ?? 0;
    return { available, status: stockStatus(available, context.settings.lowStockQuantity) };
  },
};
