import type { OrderResolvers } from '../generated/resolvers.ts';
import { paymentsByOrder } from './batches.ts';
import { mayRead } from './may-read.ts';

export const Order: OrderResolvers = {
  __resolveReference: ({ id, isAskedByGuest }) => ({ id, isAskedByGuest }),
  async payments({ id, isAskedByGuest = false }, _, context) {
    const payments = (await context.load(paymentsByOrder, id)) ?? [];
    return payments.filter((payment) => isAskedByGuest || mayRead(context.viewer, payment));
  },
};
