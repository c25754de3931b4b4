import type { QueryResolvers } from '../generated/resolvers.ts';
import { levelsByVariant, reservationsByOrder } from './batches.ts';

export const Query: QueryResolvers = {
  stockLevels: async (_, { variantId }, context) => (await context.load(levelsByVariant, variantId)) ?? [],
  warehouses: (_, __, { stores }) => stores.warehouses.all(),
  reservation: async (_, { orderId }, context) => (await context.load(reservationsByOrder, orderId)) ?? null,
};
