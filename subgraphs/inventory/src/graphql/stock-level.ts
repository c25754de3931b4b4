import { availableOf } from '../domain/availability.ts';
import type { StockLevelResolvers } from '../generated/resolvers.ts';
import { warehouseOf } from './warehouse-of.ts';

export const StockLevel: StockLevelResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  warehouse: (level, _, context) => warehouseOf(level, context),
  available: availableOf,
};
