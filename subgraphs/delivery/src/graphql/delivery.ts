import { recordableIn } from '../domain/transitions.ts';
import type { DeliveryResolvers } from '../generated/resolvers.ts';
import { bookingsByOrder, deliveriesById, historiesByDelivery } from './batches.ts';
import { mayRead } from './may-read.ts';

export const Delivery: DeliveryResolvers = {
  async __resolveReference({ id }, context) {
    const delivery = await context.load(deliveriesById, id);
    return delivery && mayRead(context.viewer, delivery) ? delivery : null;
  },
  recordable: ({ status }) => recordableIn(status),
  slot: async ({ orderId, status }, _, context) =>
    status === 'CANCELLED' ? null : ((await context.load(bookingsByOrder, orderId)) ?? null),
  async reschedulableUntil({ orderId, customerId, status }, _, context) {
    if (status !== 'SCHEDULED' || context.viewer?.id !== customerId) return null;
    const cutOffAt = (await context.load(bookingsByOrder, orderId))?.cutOffAt;
    return cutOffAt && cutOffAt > context.now() ? cutOffAt : null;
  },
  order: ({ orderId }) => ({ id: orderId }),
  history: async ({ id }, _, context) => (await context.load(historiesByDelivery, id)) ?? [],
};
