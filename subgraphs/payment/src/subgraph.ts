import { defineSubgraph, type Queryable } from '@agora/kit';
import {
  paymentAuthorised,
  paymentCaptured,
  paymentFailed,
  paymentRefunded,
  paymentVoided,
  userPaymentMethod,
} from '@agora/schema';
import type { Settings } from './config.ts';
import type { Resources } from './context.ts';
import { stores } from './db/stores.ts';
import type { PaymentProvider } from './domain/payment-provider.ts';
import { onOrderCancelled } from './events/on-order-cancelled.ts';
import { onOrderPaymentDue } from './events/on-order-payment-due.ts';
import { resolvers } from './graphql/resolvers.ts';
import { settlePayment } from './jobs/settle-payment.ts';
import { simulatedProvider } from './provider/simulated-provider.ts';
import { seed } from './seed.ts';

export const paymentBy = (provider: (db: Queryable) => PaymentProvider) =>
  defineSubgraph<Resources, Settings>({
    name: 'payment',
    folder: import.meta.dirname,
    stores: (db) => ({ ...stores(db), provider: provider(db) }),
    resolvers,
    emits: [paymentAuthorised, paymentCaptured, paymentFailed, paymentVoided, paymentRefunded],
    events: [onOrderPaymentDue, onOrderCancelled],
    messages: [],
    asks: [userPaymentMethod],
    jobs: [settlePayment],
    seed,
  });

export const payment = paymentBy(simulatedProvider);
