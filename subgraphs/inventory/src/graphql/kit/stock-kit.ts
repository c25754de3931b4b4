import type { QueryResolvers, StockKitPartResolvers, StockKitResolvers } from '../../generated/resolvers.ts';
import { kitsById, salesByVariant } from '../batches.ts';
import { isReadable } from '../is-readable.ts';

export const stockKit: NonNullable<QueryResolvers['stockKit']> = async (_, { variantId }, context) => {
  if (!(await isReadable(variantId, context))) return null;
  const parts = await context.load(kitsById, variantId);
  return parts ? { variantId, parts } : null;
};

export const StockKit: StockKitResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  available: async ({ variantId }, _, context) => (await context.load(salesByVariant, variantId))?.available ?? 0,
};

export const StockKitPart: StockKitPartResolvers = { variant: ({ partId }) => ({ id: partId }) };
