import { defineSubgraph } from '@agora/kit';
import { notificationRead, notificationSent } from '@agora/schema';
import type { Settings } from './config.ts';
import { type Stores, stores } from './db/stores.ts';
import { onDeliveryFailed } from './events/on-delivery-failed.ts';
import { onDeliveryOutForDelivery } from './events/on-delivery-out-for-delivery.ts';
import { onOrderCancelRefused } from './events/on-order-cancel-refused.ts';
import { onOrderCancelled } from './events/on-order-cancelled.ts';
import { onOrderConfirmed } from './events/on-order-confirmed.ts';
import { onOrderCreated } from './events/on-order-created.ts';
import { onOrderDelivered } from './events/on-order-delivered.ts';
import { onOrderShipped } from './events/on-order-shipped.ts';
import { onPaymentRefunded } from './events/on-payment-refunded.ts';
import { onReviewRejected } from './events/on-review-rejected.ts';
import { onUserRegistered } from './events/on-user-registered.ts';
import { resolvers } from './graphql/resolvers.ts';

export const notification = defineSubgraph<Stores, Settings>({
  name: 'notification',
  folder: import.meta.dirname,
  stores,
  resources: () => ({}),
  resolvers,
  emits: [notificationSent, notificationRead],
  events: [
    onUserRegistered,
    onOrderCreated,
    onOrderConfirmed,
    onOrderCancelled,
    onOrderCancelRefused,
    onOrderShipped,
    onOrderDelivered,
    onDeliveryOutForDelivery,
    onDeliveryFailed,
    onPaymentRefunded,
    onReviewRejected,
  ],
  messages: [],
  asks: [],
  jobs: [],
});
