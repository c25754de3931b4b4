import { defineSubgraph } from '@agora/kit';
import {
  inventoryBackInStock,
  inventoryBackorderFilled,
  inventoryBackordered,
  inventoryBackorderPolicySet,
  inventoryCommitted,
  inventoryLowStock,
  inventoryRejected,
  inventoryReleased,
  inventoryReplenishmentCancelled,
  inventoryReplenishmentLate,
  inventoryReplenishmentOrdered,
  inventoryReplenishmentReceived,
  inventoryReserved,
  inventoryRestockSet,
  inventoryStockChanged,
  inventoryPersonErased,
  userErasedPerson,
} from '@agora/schema';
import type { Settings } from './config.ts';
import { type Stores, stores } from './db/stores.ts';
import { onDeliveryCancelled } from './events/on-delivery-cancelled.ts';
import { onDeliveryLinesCancelled } from './events/on-delivery-lines-cancelled.ts';
import { onOrderCancelled } from './events/on-order-cancelled.ts';
import { onOrderConfirmed } from './events/on-order-confirmed.ts';
import { onOrderCreated } from './events/on-order-created.ts';
import { onOrderLinesCancelled } from './events/on-order-lines-cancelled.ts';
import { onProductCreated } from './events/on-product-created.ts';
import { onProductPublished } from './events/on-product-published.ts';
import { onProductUpdated } from './events/on-product-updated.ts';
import { onUserErased } from './events/on-user-erased.ts';
import { resolvers } from './graphql/resolvers.ts';
import { expireHold } from './jobs/expire-hold.ts';
import { expireReservation } from './jobs/expire-reservation.ts';
import { expireLot } from './jobs/expire-lot.ts';
import { fillBackorders } from './jobs/fill-backorders.ts';
import { flagLateReplenishment } from './jobs/flag-late-replenishment.ts';
import { followForecasts } from './jobs/follow-forecasts.ts';
import { orderWhatIsMissing } from './jobs/order-what-is-missing.ts';
import { sendReplenishment } from './jobs/send-replenishment.ts';
import { tellBackInStock } from './jobs/tell-back-in-stock.ts';
import { answerAwaitedGoods } from './messages/answer-awaited-goods.ts';
import { check } from './messages/check.ts';
import { hold } from './messages/hold.ts';
import { exportStock } from './routes/export-stock.ts';
import { importStock } from './routes/import-stock.ts';
import { seed } from './seed.ts';
import { answerPersonalData } from './messages/answer-personal-data.ts';

export const inventory = defineSubgraph<Stores, Settings>({
  name: 'inventory',
  folder: import.meta.dirname,
  stores,
  resources: () => ({}),
  resolvers,
  emits: [
    inventoryReserved,
    inventoryBackordered,
    inventoryBackorderFilled,
    inventoryRejected,
    inventoryCommitted,
    inventoryReleased,
    inventoryStockChanged,
    inventoryLowStock,
    inventoryReplenishmentOrdered,
    inventoryReplenishmentReceived,
    inventoryReplenishmentCancelled,
    inventoryReplenishmentLate,
    inventoryRestockSet,
    inventoryBackorderPolicySet,
    inventoryBackInStock,
    inventoryPersonErased,
  ],
  events: [
    onProductCreated,
    onProductPublished,
    onProductUpdated,
    onOrderCreated,
    onOrderConfirmed,
    onOrderLinesCancelled,
    onOrderCancelled,
    onDeliveryLinesCancelled,
    onDeliveryCancelled,
    onUserErased,
  ],
  messages: [check, hold, answerAwaitedGoods, answerPersonalData],
  asks: [userErasedPerson],
  jobs: [
    expireReservation,
    expireHold,
    fillBackorders,
    expireLot,
    sendReplenishment,
    flagLateReplenishment,
    followForecasts,
    orderWhatIsMissing,
    tellBackInStock,
  ],
  routes: [exportStock, importStock],
  seed,
});
