import { defineSubgraph } from '@agora/kit';
import {
  checkoutCartAbandoned,
  checkoutCartUpdated,
  checkoutGuestCartAbandoned,
  checkoutCompleted,
  checkoutCompletedV2,
  deliveryQuote,
  deliverySlotHold,
  deliverySlots,
  inventoryCheck,
  inventoryHold,
  orderGoods,
  paymentBalances,
  paymentBalancesOfMany,
  paymentDescribeMethod,
  paymentGiftCard,
  paymentGuestMethod,
  paymentKeepGuestMethod,
  productQuote,
  userAddress,
  userContact,
  userCustomerGroups,
  userErasedPerson,
  userPaymentMethod,
  checkoutPersonErased,
} from '@agora/schema';
import type { Settings } from './config.ts';
import { type Stores, stores } from './db/stores.ts';
import { onOrderCancelled } from './events/on-order-cancelled.ts';
import { onOrderConfirmed } from './events/on-order-confirmed.ts';
import { onOrderLinesCancelled } from './events/on-order-lines-cancelled.ts';
import { onProductPriceChanged } from './events/on-product-price-changed.ts';
import { onUserErased } from './events/on-user-erased.ts';
import { resolvers } from './graphql/resolvers.ts';
import { forgetAbandonedCarts } from './jobs/forget-abandoned-carts.ts';
import { tellAbandonedCarts } from './jobs/tell-abandoned-carts.ts';
import { seed } from './seed.ts';
import { answerGuestReminder } from './messages/answer-guest-reminder.ts';
import { answerIsAbandoned } from './messages/answer-is-abandoned.ts';
import { answerIsBought } from './messages/answer-is-bought.ts';
import { answerPersonalData } from './messages/answer-personal-data.ts';

export const checkout = defineSubgraph<Stores, Settings>({
  name: 'checkout',
  folder: import.meta.dirname,
  stores,
  resources: () => ({}),
  resolvers,
  // What is paid with, and that something is bought, the customer says.
  actorsMay: [
    'cartCreate',
    'cartLinesAdd',
    'cartLinesUpdate',
    'cartLinesRemove',
    'cartLinesAddFromCart',
    'cartLinesAddFromOrder',
    'cartLinesAddFromWishList',
    'cartLinesSave',
    'wishListItemAdd',
    'wishListItemsRemove',
    'cartShippingAddressSet',
    'cartShippingOptionSelect',
  ],
  emits: [
    checkoutCompletedV2,
    checkoutCompleted,
    checkoutCartUpdated,
    checkoutCartAbandoned,
    checkoutGuestCartAbandoned,
    checkoutPersonErased,
  ],
  events: [onProductPriceChanged, onOrderConfirmed, onOrderCancelled, onOrderLinesCancelled, onUserErased],
  messages: [answerPersonalData, answerIsAbandoned, answerIsBought, answerGuestReminder],
  asks: [
    deliveryQuote,
    deliverySlotHold,
    deliverySlots,
    inventoryCheck,
    inventoryHold,
    orderGoods,
    paymentBalances,
    paymentBalancesOfMany,
    paymentDescribeMethod,
    paymentGiftCard,
    paymentGuestMethod,
    paymentKeepGuestMethod,
    productQuote,
    userAddress,
    userContact,
    userCustomerGroups,
    userErasedPerson,
    userPaymentMethod,
  ],
  jobs: [tellAbandonedCarts, forgetAbandonedCarts],
  seed,
});
