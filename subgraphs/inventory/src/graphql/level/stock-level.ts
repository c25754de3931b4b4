import { availableOf } from '../../domain/level/availability.ts';
import { placeOf } from '../../domain/place.ts';
import type { StockLevelResolvers } from '../../generated/resolvers.ts';
import { incomingByPlace, suppliesByPlace } from '../batches.ts';
import { warehouseOf } from '../warehouse/warehouse-of.ts';

export const StockLevel: StockLevelResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  warehouse: (level, _, context) => warehouseOf(level, context),
  available: availableOf,
  safetyStock: ({ safety }) => safety,
  isSerialTracked: ({ isSerialTracked }) => isSerialTracked ?? false,
  incoming: async (level, _, context) => (await context.load(incomingByPlace, placeOf(level))) ?? 0,
  replenishmentPolicy: async (level, _, context) =>
    (await context.load(suppliesByPlace, placeOf(level)))?.policy ?? null,
};
