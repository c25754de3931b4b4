import type { OrderResolvers } from '../generated/resolvers.ts';
import { deliveriesByOrder } from './batches.ts';
import { mayRead } from './may-read.ts';

export const Order: OrderResolvers = {
  __resolveReference: ({ id, isAskedByGuest }) => ({ id, isAskedByGuest }),
  async deliveries({ id, isAskedByGuest = false }, _, context) {
    const deliveries = (await context.load(deliveriesByOrder, id)) ?? [];
    return deliveries.filter((delivery) => isAskedByGuest || mayRead(context.viewer, delivery));
  },
};
