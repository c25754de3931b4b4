import { defineSubgraph } from '@agora/kit';
import {
  inventoryAwaitedGoods,
  orderCancelled,
  orderCancelRefused,
  orderCancelRequested,
  orderConfirmed,
  orderConfirmedV2,
  orderCreated,
  orderCreatedV2,
  orderDelivered,
  orderLinesCancelled,
  orderLinesCancelRequested,
  orderPaymentDue,
  orderRefundDue,
  orderShipped,
  orderPersonErased,
  userErasedPerson,
} from '@agora/schema';
import type { Settings } from './config.ts';
import { type Stores, stores } from './db/stores.ts';
import { onCheckoutCompleted, onCheckoutCompletedV2 } from './events/on-checkout-completed.ts';
import { onDeliveryCancelDecided } from './events/delivery/on-delivery-cancel-decided.ts';
import { onDeliveryCancelled } from './events/delivery/on-delivery-cancelled.ts';
import { onDeliveryDelivered } from './events/delivery/on-delivery-delivered.ts';
import { onDeliveryDispatched } from './events/delivery/on-delivery-dispatched.ts';
import { onDeliveryInTransit } from './events/delivery/on-delivery-in-transit.ts';
import { onDeliveryLinesCancelDecided } from './events/delivery/on-delivery-lines-cancel-decided.ts';
import { onDeliveryLinesCancelled } from './events/delivery/on-delivery-lines-cancelled.ts';
import { onDeliveryOutForDelivery } from './events/delivery/on-delivery-out-for-delivery.ts';
import { onDeliveryScheduled } from './events/delivery/on-delivery-scheduled.ts';
import { onInventoryBackordered } from './events/inventory/on-inventory-backordered.ts';
import { onInventoryRejected } from './events/inventory/on-inventory-rejected.ts';
import { onInventoryReleased } from './events/inventory/on-inventory-released.ts';
import { onInventoryReserved } from './events/inventory/on-inventory-reserved.ts';
import { onPaymentAuthorised } from './events/payment/on-payment-authorised.ts';
import { onPaymentCaptured } from './events/payment/on-payment-captured.ts';
import { onPaymentFailed } from './events/payment/on-payment-failed.ts';
import { onPaymentRefundFailed } from './events/payment/on-payment-refund-failed.ts';
import { onPaymentRefunded } from './events/payment/on-payment-refunded.ts';
import { onPaymentRefundSettled } from './events/payment/on-payment-refund-settled.ts';
import { onPaymentVoided } from './events/payment/on-payment-voided.ts';
import { onUserErased } from './events/on-user-erased.ts';
import { resolvers } from './graphql/resolvers.ts';
import { cancelStuckOrder } from './jobs/cancel-stuck-order.ts';
import { tellRefunds } from './jobs/tell-refunds.ts';
import { seed } from './seed.ts';
import { answerGoods } from './messages/answer-goods.ts';
import { answerHandedOver } from './messages/answer-handed-over.ts';
import { answerGuestContact } from './messages/answer-guest-contact.ts';
import { answerOfGuest } from './messages/answer-of-guest.ts';
import { answerPersonalData } from './messages/answer-personal-data.ts';
import { answerUnderWay } from './messages/answer-under-way.ts';

export const order = defineSubgraph<Stores, Settings>({
  name: 'order',
  folder: import.meta.dirname,
  stores,
  resources: () => ({}),
  resolvers,
  emits: [
    orderCreatedV2,
    orderCreated,
    orderPaymentDue,
    orderConfirmedV2,
    orderConfirmed,
    orderCancelRequested,
    orderCancelRefused,
    orderCancelled,
    orderLinesCancelRequested,
    orderLinesCancelled,
    orderRefundDue,
    orderShipped,
    orderDelivered,
    orderPersonErased,
  ],
  events: [
    onCheckoutCompletedV2,
    onCheckoutCompleted,
    onInventoryBackordered,
    onInventoryReserved,
    onInventoryRejected,
    onInventoryReleased,
    onPaymentAuthorised,
    onPaymentCaptured,
    onPaymentFailed,
    onPaymentRefunded,
    onPaymentRefundFailed,
    onPaymentRefundSettled,
    onPaymentVoided,
    onDeliveryScheduled,
    onDeliveryDispatched,
    onDeliveryInTransit,
    onDeliveryOutForDelivery,
    onDeliveryDelivered,
    onDeliveryLinesCancelled,
    onDeliveryCancelled,
    onDeliveryCancelDecided,
    onDeliveryLinesCancelDecided,
    onUserErased,
  ],
  messages: [answerUnderWay, answerOfGuest, answerGuestContact, answerGoods, answerHandedOver, answerPersonalData],
  asks: [inventoryAwaitedGoods, userErasedPerson],
  jobs: [cancelStuckOrder, tellRefunds],
  seed,
});
