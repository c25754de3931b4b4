import type { MessageData, NewMessage } from '../message.ts';

const id = '018f0000-0000-7000-8000-000000000001';
const order = { orderId: id, number: 'A-1042' };
const amount = { minor: 123_450, currency: 'USD' };
const at = '2026-07-31T10:30:00.000Z';
const title = 'Oak chair';

/** Something to be said of each kind: a kind without a sample, or a sample that lacks a value, does not compile. */
export const messageSamples: { readonly [Kind in NewMessage['kind']]: MessageData[Kind] } = {
  WELCOME: { displayName: 'Ada Lovelace' },
  ORDER_CONFIRMED: { ...order, items: 2, total: amount },
  ORDER_CANCELLED: { ...order, reason: 'OUT_OF_STOCK' },
  ORDER_CANCEL_REFUSED: { ...order, kept: { name: 'A warranty', others: 1, refund: amount, reason: 'CHANGED_MIND' } },
  ORDER_BACKORDERED: { ...order, expectedAt: at },
  ORDER_BACKORDER_FILLED: { ...order, expiresAt: at },
  ORDER_SHIPPED: { ...order, trackingNumber: 'T-7001' },
  ORDER_DELIVERED: order,
  OUT_FOR_DELIVERY: { orderId: id, trackingNumber: 'T-7001' },
  DELIVERY_FAILED: { orderId: id, trackingNumber: 'T-7001', reason: 'Nobody opened.' },
  PAYMENT_REFUNDED: { ...order, amount },
  REVIEW_REJECTED: { reason: 'It is an advert.' },
  REVIEW_PUBLISHED: { title },
  REVIEW_HELD: { title },
  REVIEW_APPEAL_DECIDED: { title, isGranted: true, reason: 'It is about the goods.' },
  REVIEW_REPLIED: { title },
  REVIEW_REQUESTED: { ...order, name: title, others: 1 },
  QUESTION_ANSWERED: { title, answerer: 'VENDOR' },
  CART_ABANDONED: { cartId: id, name: title, others: 2 },
  BACK_IN_STOCK: { variantId: id, name: title },
  WEBHOOK_SWITCHED_OFF: { endpointId: id, host: 'hooks.example', isOfVendor: true },
  VENDOR_SALE: { number: order.number, goods: [{ title, quantity: 2 }], others: 1 },
  VENDOR_LOW_STOCK: { name: title, warehouse: 'Warehouse East', available: 3 },
  VENDOR_REVIEW: { title, rating: 4 },
  VENDOR_QUESTION: { title },
  COURIER_PARCEL: { trackingNumber: 'T-7001', depot: 'US-WA', change: 'ASSIGNED', expectedAt: at },
  STAFF_REFUND_FAILED: { paymentId: id, amount },
  STAFF_REVIEW: { title, why: 'REPORTED' },
  STAFF_SUPPLIER_LATE: { supplierName: 'Oak & Sons', number: 'P-12', warehouse: 'Warehouse East', expectedAt: at },
};
