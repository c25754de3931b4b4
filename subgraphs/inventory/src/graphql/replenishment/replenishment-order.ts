import { placeOf } from '../../domain/place.ts';
import { forecastOf } from '../../domain/replenishment/forecast.ts';
import { numberText, outstandingOf } from '../../domain/replenishment/replenishment.ts';
import type {
  ReplenishmentLineResolvers,
  ReplenishmentOrderConnectionResolvers,
  ReplenishmentOrderResolvers,
  ReplenishmentPolicyResolvers,
} from '../../generated/resolvers.ts';
import { replenishmentLines, salesByPlace, suppliersById } from '../batches.ts';
import { mayRead } from '../may-change.ts';
import { warehouseOf } from '../warehouse/warehouse-of.ts';

const mostLines = 1_000;

export const ReplenishmentOrder: ReplenishmentOrderResolvers = {
  number: ({ number }) => (number === null ? null : numberText(number)),
  supplier: async ({ supplierId }, _, context) => {
    const supplier = await context.load(suppliersById, supplierId);
    if (!supplier) throw new Error(`supplier ${supplierId} is not there`);
    return supplier;
  },
  warehouse: (order, _, context) => warehouseOf(order, context),
  lines: async ({ id }, _, context) => ((await context.load(replenishmentLines, id)) ?? []).slice(0, mostLines),
};

export const ReplenishmentLine: ReplenishmentLineResolvers = {
  variant: ({ variantId }) => ({ id: variantId }),
  quantity: ({ ordered }) => ordered,
  receivedQuantity: ({ received }) => received,
  cancelledQuantity: ({ cancelled }) => cancelled,
  outstandingQuantity: outstandingOf,
};

export const ReplenishmentOrderConnection: ReplenishmentOrderConnectionResolvers = {
  totalCount: ({ count }) => count(),
};

export const ReplenishmentPolicy: ReplenishmentPolicyResolvers = {
  supplier: async ({ supplierId }, _, context) => {
    const supplier = await context.load(suppliersById, supplierId);
    return supplier && mayRead(context.viewer, supplier.vendorId) ? supplier : null;
  },
  forecast: async (policy, _, context) => {
    const supplier = await context.load(suppliersById, policy.supplierId);
    const sales = await context.load(salesByPlace, placeOf(policy));
    return (supplier && sales && forecastOf(sales, policy, supplier.leadTimeDays)) ?? null;
  },
};
