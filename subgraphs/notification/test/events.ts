import {
  inventoryBackorderFilled,
  inventoryBackordered,
  checkoutCartAbandoned,
  inventoryBackInStock,
  deliveryFailed,
  deliveryOutForDelivery,
  orderCancelled,
  orderCancelRefused,
  orderConfirmed,
  orderCreated,
  orderDelivered,
  orderShipped,
  paymentRefunded,
  reviewRejected,
  userRegistered,
} from '@agora/schema';
import { ada } from './start-notification.ts';

const at = '2026-01-31T12:00:00.000Z';
const usd = (minor: number) => ({ minor, currency: 'USD' });
const some = '018f0000-0000-7000-8000-000000000005';

export const orderId = '018f0000-0000-7000-8000-000000000001';

const order = { orderId, number: 'A-1', customerId: ada.id };
const line = {
  lineId: some,
  variantId: some,
  productId: some,
  sku: 'C',
  title: 'Chair',
  quantity: 2,
  unitPrice: usd(61_725),
  total: usd(123_450),
};
const totals = { subtotal: usd(123_450), discount: usd(0), shipping: usd(0), tax: usd(0), total: usd(123_450) };
const shippingAddress = {
  recipient: 'Ada',
  line1: '1 Main St',
  line2: null,
  city: 'Austin',
  region: 'TX',
  postalCode: '78701',
  country: 'US',
};
const parcel = { deliveryId: some, orderId, customerId: ada.id, trackingNumber: 'T-1', occurredAt: at };

/** What other services tell, all of it about one order of Ada's. */
export const registered = (displayName = 'Ada', userId = ada.id) =>
  userRegistered.draft({ userId, email: 'ada@example.com', displayName, registeredAt: at });
export const created = (customerId = ada.id) =>
  orderCreated.draft({ ...order, customerId, lines: [line], totals, shippingAddress });
export const confirmed = (customerId = ada.id) =>
  orderConfirmed.draft({
    ...order,
    customerId,
    paymentId: some,
    lines: [line],
    totals,
    shippingAddress,
    shippingOption: { code: 'S', name: 'Standard', carrier: 'Post', price: usd(0), minDays: 1, maxDays: 2 },
    confirmedAt: at,
  });
export const cancelled = (customerId = ada.id) =>
  orderCancelled.draft({ ...order, customerId, reason: 'PAYMENT_FAILED', lines: [line], cancelledAt: at });
export const cancelRefused = (reason: 'CHANGED_MIND' | 'OUT_OF_STOCK' = 'CHANGED_MIND') =>
  orderCancelRefused.draft({ ...order, reason, refusedAt: at });
/** Of an order of which all that is shipped was cancelled, and the rest was handed over before. */
export const cancelledButKept = (reason: 'CHANGED_MIND' | 'OUT_OF_STOCK' = 'CHANGED_MIND') =>
  orderCancelRefused.draft({
    ...order,
    reason,
    refusedAt: at,
    kept: { titles: ['A warranty', 'A guide'], refund: usd(20_488) },
  });
export const shipped = (customerId = ada.id) =>
  orderShipped.draft({ ...order, customerId, deliveryId: some, trackingNumber: 'T-1', shippedAt: at });
export const delivered = (customerId = ada.id) =>
  orderDelivered.draft({
    ...order,
    customerId,
    lines: [{ productId: some, variantId: some, quantity: 2 }],
    deliveredAt: at,
  });
export const outForDelivery = (customerId = ada.id) => deliveryOutForDelivery.draft({ ...parcel, customerId });
export const inVain = (customerId = ada.id) =>
  deliveryFailed.draft({ ...parcel, customerId, reason: 'Nobody\nopened.' });
export const refunded = (minor = 500) =>
  paymentRefunded.draft({
    paymentId: some,
    orderId,
    refundId: some,
    amount: usd(minor),
    refundedInAll: usd(minor),
    refundedAt: at,
  });
export const cartAbandoned = () =>
  checkoutCartAbandoned.draft({
    cartId: some,
    customerId: ada.id,
    lines: [{ variantId: some, productId: some, title: 'A chair', quantity: 1 }],
    untouchedSince: new Date(0).toISOString(),
  });
export const backInStock = () =>
  inventoryBackInStock.draft({ customerId: ada.id, variantId: some, sku: 'CHAIR-1', title: 'A chair' });
export const backorderedBy = (customerId: string, expectedAt: string | null = null) =>
  inventoryBackordered.draft({
    ...{ ...order, customerId, reservationId: some, expectedAt },
    lines: [{ variantId: some, quantity: 1 }],
  });
export const backordered = (expectedAt: string) => backorderedBy(ada.id, expectedAt);
export const backorderFilled = () => inventoryBackorderFilled.draft({ reservationId: some, orderId, expiresAt: at });
export const rejected = () =>
  reviewRejected.draft({ reviewId: some, productId: some, authorId: ada.id, rating: 1, reason: 'It is an advert.' });
