import type { PaymentResolvers } from '../generated/resolvers.ts';
import { refundableOf } from '../domain/payment-status.ts';
import { paymentsById, transactionsByPayment } from './batches.ts';
import { mayRead } from './may-read.ts';

export const Payment: PaymentResolvers = {
  async __resolveReference({ id }, context) {
    const payment = await context.load(paymentsById, id);
    return payment && mayRead(context.viewer, payment) ? payment : null;
  },
  order: ({ orderId }) => ({ id: orderId }),
  refundable: refundableOf,
  transactions: async ({ id }, _, context) => (await context.load(transactionsByPayment, id)) ?? [],
};
