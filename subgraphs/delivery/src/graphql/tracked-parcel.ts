import type { TrackedParcelResolvers } from '../generated/resolvers.ts';
import { bookingsByOrder, historiesByDelivery } from './batches.ts';

export const TrackedParcel: TrackedParcelResolvers = {
  slot: async ({ orderId, status }, _, context) =>
    status === 'CANCELLED' ? null : ((await context.load(bookingsByOrder, orderId)) ?? null),
  history: async ({ id }, _, context) => (await context.load(historiesByDelivery, id)) ?? [],
};
