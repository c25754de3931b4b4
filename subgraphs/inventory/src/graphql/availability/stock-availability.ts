import { stockStatus } from '../../domain/level/availability.ts';
import type { StockAvailabilityResolvers, StockChangeResolvers } from '../../generated/resolvers.ts';
import { restockByVariant } from '../batches.ts';

export const StockAvailability: StockAvailabilityResolvers = {
  status: ({ available }, _, { settings }) => stockStatus(available, settings.lowStockQuantity),
  available: ({ available }, _, { settings: { exactUpTo = available } }) => Math.min(available, exactUpTo),
  isExact: ({ available }, _, { settings: { exactUpTo = available } }) => available <= exactUpTo,
  restockAt: async ({ variantId }, _, context) => (await context.load(restockByVariant, variantId)) ?? null,
};

export const StockChange: StockChangeResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  availability: (change) => change,
};
