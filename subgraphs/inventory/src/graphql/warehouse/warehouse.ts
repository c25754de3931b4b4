import type { WarehouseResolvers } from '../../generated/resolvers.ts';
import { warehousesById } from '../batches.ts';

export const Warehouse: WarehouseResolvers = {
  __resolveReference: async ({ id }, context) => (await context.load(warehousesById, id)) ?? null,
};
