import type { QueryResolvers, StockLevelAtResolvers } from '../../generated/resolvers.ts';
import { isReadable } from '../is-readable.ts';
import { warehouseOf } from '../warehouse/warehouse-of.ts';

export const stockLevelsAt: NonNullable<QueryResolvers['stockLevelsAt']> = async (_, { variantId, at }, context) =>
  (await isReadable(variantId, context)) ? context.stores.movements.levelsAt(variantId, at) : [];

export const StockLevelAt: StockLevelAtResolvers = {
  warehouse: (level, _, context) => warehouseOf(level, context),
};
