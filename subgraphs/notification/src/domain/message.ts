import { orderCancellationReason } from '@agora/schema';
import { z } from 'zod';
import type { NotificationCategory } from './notification.ts';

const order = { orderId: z.uuid(), number: z.string() };
const parcel = { orderId: z.uuid(), trackingNumber: z.string() };
/** Left out where a parcel is sent. */
const isSent = z.literal(false).optional();
const money = z.object({ minor: z.int(), currency: z.string() });
/** What was handed over of an order while all that is shipped was cancelled, and what goes back for that. */
const kept = z.object({ name: z.string(), others: z.int(), refund: money, reason: orderCancellationReason });

const data = {
  WELCOME: z.object({ displayName: z.string() }),
  ORDER_CONFIRMED: z.object({ ...order, items: z.int(), total: money, isSent }),
  ORDER_CANCELLED: z.object({ ...order, reason: orderCancellationReason }),
  /** Left out of what is kept where a parcel had left. */
  ORDER_CANCEL_REFUSED: z.object({ ...order, kept: kept.optional() }),
  /** It waits for goods; nobody may know until when. */
  ORDER_BACKORDERED: z.object({ ...order, expectedAt: z.iso.datetime().nullable() }),
  ORDER_BACKORDER_FILLED: z.object({ ...order, expiresAt: z.iso.datetime() }),
  ORDER_SHIPPED: z.object({ ...order, trackingNumber: z.string() }),
  ORDER_DELIVERED: z.object({ ...order, isSent }),
  OUT_FOR_DELIVERY: z.object(parcel),
  DELIVERY_FAILED: z.object({ ...parcel, reason: z.string() }),
  PAYMENT_REFUNDED: z.object({ ...order, amount: money }),
  REVIEW_REJECTED: z.object({ reason: z.string() }),
  REVIEW_PUBLISHED: z.object({ title: z.string().nullable() }),
  REVIEW_HELD: z.object({ title: z.string().nullable() }),
  REVIEW_APPEAL_DECIDED: z.object({ title: z.string().nullable(), isGranted: z.boolean(), reason: z.string() }),
  REVIEW_REPLIED: z.object({ title: z.string().nullable() }),
  /** Some days after goods came: what does their buyer think of them? */
  REVIEW_REQUESTED: z.object({ ...order, name: z.string().nullable(), others: z.int() }),
  QUESTION_ANSWERED: z.object({ title: z.string().nullable(), answerer: z.enum(['SHOP', 'VENDOR', 'CUSTOMER']) }),
  CART_ABANDONED: z.object({ cartId: z.uuid(), name: z.string(), others: z.int() }),
  BACK_IN_STOCK: z.object({ variantId: z.uuid(), name: z.string() }),
  /** To a vendor, of what of theirs was bought in an order. */
  VENDOR_SALE: z.object({
    number: z.string(),
    goods: z.array(z.object({ title: z.string(), quantity: z.int() })),
    /** How many lines more. */
    others: z.int(),
  }),
  VENDOR_LOW_STOCK: z.object({ name: z.string(), warehouse: z.string(), available: z.int() }),
  VENDOR_REVIEW: z.object({ title: z.string(), rating: z.int() }),
  VENDOR_QUESTION: z.object({ title: z.string() }),
  /** To couriers, of a parcel of their depot. */
  COURIER_PARCEL: z.object({
    trackingNumber: z.string(),
    depot: z.string(),
    change: z.enum(['ASSIGNED', 'CHANGED', 'CANCELLED', 'AGAIN']),
    /** When its customer expects it; null where that stays as it was. */
    expectedAt: z.iso.datetime().nullable(),
  }),
  /** To staff: money that cannot go back by itself. */
  STAFF_REFUND_FAILED: z.object({ paymentId: z.uuid(), amount: money }),
  /** Reviews that a moderator must look at. */
  STAFF_REVIEW: z.object({ title: z.string().nullable(), why: z.enum(['HELD', 'REPORTED', 'APPEALED']) }),
  STAFF_SUPPLIER_LATE: z.object({
    supplierName: z.string(),
    number: z.string(),
    warehouse: z.string(),
    expectedAt: z.iso.datetime(),
  }),
  /** Its endpoint failed for too long. */
  WEBHOOK_SWITCHED_OFF: z.object({ endpointId: z.uuid(), host: z.string(), isOfVendor: z.boolean() }),
  /** What was said while texts were kept as they were sent. */
  TEXT: z.object({ title: z.string(), body: z.string() }),
};

export type MessageKind = keyof typeof data;

export type MessageData = { readonly [Kind in MessageKind]: z.infer<(typeof data)[Kind]> };

/**
 * What somebody is told, and no words yet: those depend on where and in which language it is shown. A kind and the form of
 * its data are kept with the rows, so they change by additions or under a new name. Data beyond its form is left out.
 */
export const message = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('WELCOME'), data: data.WELCOME }),
  z.object({ kind: z.literal('ORDER_CONFIRMED'), data: data.ORDER_CONFIRMED }),
  z.object({ kind: z.literal('ORDER_CANCELLED'), data: data.ORDER_CANCELLED }),
  z.object({ kind: z.literal('ORDER_CANCEL_REFUSED'), data: data.ORDER_CANCEL_REFUSED }),
  z.object({ kind: z.literal('ORDER_BACKORDERED'), data: data.ORDER_BACKORDERED }),
  z.object({ kind: z.literal('ORDER_BACKORDER_FILLED'), data: data.ORDER_BACKORDER_FILLED }),
  z.object({ kind: z.literal('ORDER_SHIPPED'), data: data.ORDER_SHIPPED }),
  z.object({ kind: z.literal('ORDER_DELIVERED'), data: data.ORDER_DELIVERED }),
  z.object({ kind: z.literal('OUT_FOR_DELIVERY'), data: data.OUT_FOR_DELIVERY }),
  z.object({ kind: z.literal('DELIVERY_FAILED'), data: data.DELIVERY_FAILED }),
  z.object({ kind: z.literal('PAYMENT_REFUNDED'), data: data.PAYMENT_REFUNDED }),
  z.object({ kind: z.literal('REVIEW_REJECTED'), data: data.REVIEW_REJECTED }),
  z.object({ kind: z.literal('CART_ABANDONED'), data: data.CART_ABANDONED }),
  z.object({ kind: z.literal('BACK_IN_STOCK'), data: data.BACK_IN_STOCK }),
  z.object({ kind: z.literal('VENDOR_SALE'), data: data.VENDOR_SALE }),
  z.object({ kind: z.literal('VENDOR_LOW_STOCK'), data: data.VENDOR_LOW_STOCK }),
  z.object({ kind: z.literal('VENDOR_REVIEW'), data: data.VENDOR_REVIEW }),
  z.object({ kind: z.literal('COURIER_PARCEL'), data: data.COURIER_PARCEL }),
  z.object({ kind: z.literal('STAFF_REFUND_FAILED'), data: data.STAFF_REFUND_FAILED }),
  z.object({ kind: z.literal('STAFF_SUPPLIER_LATE'), data: data.STAFF_SUPPLIER_LATE }),
  z.object({ kind: z.literal('WEBHOOK_SWITCHED_OFF'), data: data.WEBHOOK_SWITCHED_OFF }),
  z.object({ kind: z.literal('REVIEW_PUBLISHED'), data: data.REVIEW_PUBLISHED }),
  z.object({ kind: z.literal('REVIEW_HELD'), data: data.REVIEW_HELD }),
  z.object({ kind: z.literal('REVIEW_APPEAL_DECIDED'), data: data.REVIEW_APPEAL_DECIDED }),
  z.object({ kind: z.literal('REVIEW_REPLIED'), data: data.REVIEW_REPLIED }),
  z.object({ kind: z.literal('REVIEW_REQUESTED'), data: data.REVIEW_REQUESTED }),
  z.object({ kind: z.literal('QUESTION_ANSWERED'), data: data.QUESTION_ANSWERED }),
  z.object({ kind: z.literal('VENDOR_QUESTION'), data: data.VENDOR_QUESTION }),
  z.object({ kind: z.literal('STAFF_REVIEW'), data: data.STAFF_REVIEW }),
  z.object({ kind: z.literal('TEXT'), data: data.TEXT }),
]);

export type Message = z.infer<typeof message>;

/** What can be said from now on. */
export type NewMessage = Exclude<Message, { readonly kind: 'TEXT' }>;

export const categories: Readonly<Record<NewMessage['kind'], NotificationCategory>> = {
  WELCOME: 'ACCOUNT',
  ORDER_CONFIRMED: 'ORDER',
  ORDER_CANCELLED: 'ORDER',
  ORDER_CANCEL_REFUSED: 'ORDER',
  ORDER_BACKORDERED: 'ORDER',
  ORDER_BACKORDER_FILLED: 'ORDER',
  ORDER_SHIPPED: 'DELIVERY',
  ORDER_DELIVERED: 'DELIVERY',
  OUT_FOR_DELIVERY: 'DELIVERY',
  DELIVERY_FAILED: 'DELIVERY',
  PAYMENT_REFUNDED: 'PAYMENT',
  REVIEW_REJECTED: 'REVIEW',
  CART_ABANDONED: 'ORDER',
  BACK_IN_STOCK: 'STOCK',
  REVIEW_PUBLISHED: 'REVIEW',
  REVIEW_HELD: 'REVIEW',
  REVIEW_APPEAL_DECIDED: 'REVIEW',
  REVIEW_REPLIED: 'REVIEW',
  REVIEW_REQUESTED: 'REVIEW',
  QUESTION_ANSWERED: 'REVIEW',
  VENDOR_SALE: 'SALES',
  VENDOR_QUESTION: 'SALES',
  STAFF_REVIEW: 'OPERATIONS',
  VENDOR_LOW_STOCK: 'SALES',
  VENDOR_REVIEW: 'SALES',
  COURIER_PARCEL: 'TASK',
  STAFF_REFUND_FAILED: 'OPERATIONS',
  STAFF_SUPPLIER_LATE: 'OPERATIONS',
  WEBHOOK_SWITCHED_OFF: 'ACCOUNT',
};

export const categoryOf = (of: Message): NotificationCategory => (of.kind === 'TEXT' ? 'ACCOUNT' : categories[of.kind]);

export function orderOf({ data: said }: Message): string | null {
  return 'orderId' in said ? said.orderId : null;
}
