import { defineSubgraph } from '@agora/kit';
import {
  checkoutIsBought,
  deliveryCancelDecided,
  deliveryCancelled,
  deliveryDelivered,
  deliveryDispatched,
  deliveryFailed,
  deliveryInTransit,
  deliveryLinesCancelDecided,
  deliveryLinesCancelled,
  deliveryOutForDelivery,
  deliveryScheduled,
  deliveryPersonErased,
  userErasedPerson,
} from '@agora/schema';
import type { Settings } from './config.ts';
import { type Stores, stores } from './db/stores.ts';
import { onOrderCancelRequested } from './events/on-order-cancel-requested.ts';
import { onOrderCancelled } from './events/on-order-cancelled.ts';
import { onOrderConfirmed } from './events/on-order-confirmed.ts';
import { onOrderLinesCancelRequested } from './events/on-order-lines-cancel-requested.ts';
import { onOrderLinesCancelled } from './events/on-order-lines-cancelled.ts';
import { onUserErased } from './events/on-user-erased.ts';
import { resolvers } from './graphql/resolvers.ts';
import { expireSlotHold } from './jobs/expire-slot-hold.ts';
import { moveParcel } from './jobs/move-parcel.ts';
import { holdSlot } from './messages/hold-slot.ts';
import { quoteShipping } from './messages/quote-shipping.ts';
import { tellSlots } from './messages/tell-slots.ts';
import { seed } from './seed.ts';
import { answerPersonalData } from './messages/answer-personal-data.ts';

export const delivery = defineSubgraph<Stores, Settings>({
  name: 'delivery',
  folder: import.meta.dirname,
  stores,
  resources: () => ({}),
  resolvers,
  emits: [
    deliveryScheduled,
    deliveryDispatched,
    deliveryInTransit,
    deliveryOutForDelivery,
    deliveryDelivered,
    deliveryFailed,
    deliveryLinesCancelled,
    deliveryCancelled,
    deliveryCancelDecided,
    deliveryLinesCancelDecided,
    deliveryPersonErased,
  ],
  events: [
    onOrderConfirmed,
    onOrderLinesCancelRequested,
    onOrderLinesCancelled,
    onOrderCancelRequested,
    onOrderCancelled,
    onUserErased,
  ],
  messages: [quoteShipping, tellSlots, holdSlot, answerPersonalData],
  asks: [checkoutIsBought, userErasedPerson],
  jobs: [moveParcel, expireSlotHold],
  seed,
});
