import { countNumberText, varianceOf } from '../../domain/count/stock-count.ts';
import type {
  StockCountConnectionResolvers,
  StockCountLineConnectionResolvers,
  StockCountLineResolvers,
  StockCountResolvers,
} from '../../generated/resolvers.ts';
import { progressByCount } from '../batches.ts';
import { warehouseOf } from '../warehouse/warehouse-of.ts';

export const StockCount: StockCountResolvers = {
  number: ({ number }) => countNumberText(number),
  warehouse: (count, _, context) => warehouseOf(count, context),
  lineCount: async ({ id }, _, context) => (await context.load(progressByCount, id))?.lines ?? 0,
  countedCount: async ({ id }, _, context) => (await context.load(progressByCount, id))?.counted ?? 0,
  differentCount: async ({ id }, _, context) => (await context.load(progressByCount, id))?.different ?? 0,
};

export const StockCountLine: StockCountLineResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  correctedSince: ({ corrected }) => corrected,
  variance: varianceOf,
};

export const StockCountConnection: StockCountConnectionResolvers = { totalCount: ({ count }) => count() };

export const StockCountLineConnection: StockCountLineConnectionResolvers = { totalCount: ({ count }) => count() };
