import type { OrderResolvers } from '../generated/resolvers.ts';
import { deliveriesByOrder } from './batches.ts';
import { mayRead } from './may-read.ts';

export const Order: OrderResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  async deliveries({ id }, _, context) {
    const deliveries = (await context.load(deliveriesByOrder, id)) ?? [];
    return deliveries.filter((delivery) => mayRead(context.viewer, delivery));
  },
};
