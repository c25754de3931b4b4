import type { Resolvers } from '../generated/resolvers.ts';
import { GuestPaymentMethod } from './guest-payment-method.ts';
import { Order } from './order.ts';
import { Payment } from './payment.ts';
import { paymentRefund } from './payment-refund.ts';
import { Query } from './query.ts';

export const resolvers: Resolvers = { Query, Mutation: { paymentRefund }, Payment, GuestPaymentMethod, Order };
