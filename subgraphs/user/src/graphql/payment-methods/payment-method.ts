import { isExpired } from '../../domain/payment-methods/payment-method.ts';
import type { PaymentMethodResolvers } from '../../generated/resolvers.ts';
import { paymentMethodsById } from '../batches.ts';
import { mayRead } from '../may-read.ts';

export const PaymentMethod: PaymentMethodResolvers = {
  async __resolveReference({ id }, context) {
    const paymentMethod = await context.load(paymentMethodsById, id);
    return paymentMethod && mayRead(context.viewer, paymentMethod.userId) ? paymentMethod : null;
  },
  isExpired: (paymentMethod, _, { now }) => isExpired(paymentMethod, now()),
};
