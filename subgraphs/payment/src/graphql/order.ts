import type { OrderResolvers } from '../generated/resolvers.ts';
import { paymentsByOrder } from './batches.ts';
import { mayRead } from './may-read.ts';

export const Order: OrderResolvers = {
  __resolveReference: ({ id }) => ({ id }),
  async payments({ id }, _, context) {
    const payment = await context.load(paymentsByOrder, id);
    return payment && mayRead(context.viewer, payment) ? [payment] : [];
  },
};
