import { backorderableOf } from '../../domain/backorder/backorder-policy.ts';
import { promiseOf } from '../../domain/backorder/promise-of.ts';
import { stockStatus } from '../../domain/level/availability.ts';
import type { StockAvailabilityResolvers, StockChangeResolvers } from '../../generated/resolvers.ts';
import { restockByVariant } from '../batches.ts';

export const StockAvailability: StockAvailabilityResolvers = {
  status({ available, policy, owed }, _, { settings, now }) {
    if (available > 0 || policy.kind === 'DENY' || backorderableOf(policy, owed, now()) === 0) {
      return stockStatus(available, settings.lowStockQuantity);
    }
    return policy.kind;
  },
  available: ({ available }, _, { settings: { exactUpTo = available } }) => Math.min(available, exactUpTo),
  isExact: ({ available, isEndless = false }, _, { settings: { exactUpTo = available } }) =>
    !isEndless && available <= exactUpTo,
  backorderable({ policy, owed }, _, { settings, now }) {
    const backorderable = backorderableOf(policy, owed, now());
    return Math.min(backorderable, settings.exactUpTo ?? backorderable);
  },
  restockAt: async ({ variantId, policy }, _, context) =>
    promiseOf(policy, await context.load(restockByVariant, variantId), context.now()).expectedAt,
};

export const StockChange: StockChangeResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  availability: (change) => change,
};
