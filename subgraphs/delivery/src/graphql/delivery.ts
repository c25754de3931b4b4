import { recordableIn } from '../domain/transitions.ts';
import type { DeliveryResolvers } from '../generated/resolvers.ts';
import { deliveriesById, historiesByDelivery } from './batches.ts';
import { mayRead } from './may-read.ts';

export const Delivery: DeliveryResolvers = {
  async __resolveReference({ id }, context) {
    const delivery = await context.load(deliveriesById, id);
    return delivery && mayRead(context.viewer, delivery) ? delivery : null;
  },
  recordable: ({ status }) => recordableIn(status),
  order: ({ orderId }) => ({ id: orderId }),
  history: async ({ id }, _, context) => (await context.load(historiesByDelivery, id)) ?? [],
};
