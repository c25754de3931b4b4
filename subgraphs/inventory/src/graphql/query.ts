import type { QueryResolvers } from '../generated/resolvers.ts';
import { levelsByVariant } from './batches.ts';
import { isReadable } from './is-readable.ts';
import { findReservation } from './find-reservation.ts';

export const Query: QueryResolvers = {
  stockLevels: async (_, { variantId }, context) =>
    (await isReadable(variantId, context)) ? ((await context.load(levelsByVariant, variantId)) ?? []) : [],
  warehouses: (_, __, { stores }) => stores.warehouses.list(),
  reservation: (_, { orderId }, context) => findReservation(orderId, context),
};
