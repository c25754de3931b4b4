import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgSequence,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core';
import type {
  CancellationReason,
  PaymentFailure,
  PostalAddress,
  PurchaseDetails,
  RefundReason,
  ShippingOption,
  Tender,
} from '@agora/schema';
import type { Actor } from '../domain/order/actor.ts';
import type { FulfilmentStatus } from '../domain/order/fulfilment-status.ts';
import type { CancellationOutcome, Order, OrderLine, OrderStatus, StockStage } from '../domain/order/order.ts';
import type { Parcel, ParcelStage } from '../domain/order/parcel.ts';
import type { PaymentStatus } from '../domain/order/payment-status.ts';
import type { RefundRefusal, RefundState } from '../domain/order/refund.ts';
import type { TimelineFact } from '../domain/order/timeline.ts';

const at = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

const minor = (name: string) => bigint(name, { mode: 'number' });

export const orderNumber = pgSequence('order_number', { startWith: 100_001 });

export const placedOrder = pgTable(
  'placed_order',
  {
    id: uuid('id').primaryKey(),
    number: text('number').notNull().unique(),
    /** Null where a guest bought it. */
    customerId: uuid('customer_id'),
    guestEmail: text('guest_email'),
    cartId: uuid('cart_id').unique(),
    status: text('status').$type<OrderStatus>().notNull(),
    statusSince: at('status_since').notNull(),
    paymentStatus: text('payment_status').$type<PaymentStatus>().notNull(),
    fulfilmentStatus: text('fulfilment_status').$type<FulfilmentStatus>().notNull(),
    currency: text('currency').notNull(),
    subtotalMinor: minor('subtotal_minor').notNull(),
    discountMinor: minor('discount_minor').notNull(),
    shippingMinor: minor('shipping_minor').notNull(),
    taxMinor: minor('tax_minor').notNull(),
    totalMinor: minor('total_minor').notNull(),
    /** As it was when the order was placed; what becomes of the address book does not matter here. */
    shippingAddress: jsonb('shipping_address').$type<PostalAddress>().notNull(),
    shippingOption: jsonb('shipping_option').$type<ShippingOption>().notNull(),
    shippingParts: jsonb('shipping_parts').$type<Order['shippingParts']>(),
    tenders: jsonb('tenders').$type<readonly Tender[]>().notNull(),
    /** What the buyer said besides. */
    details: jsonb('details').$type<PurchaseDetails>(),
    placedAt: at('placed_at').notNull(),
    stock: text('stock').$type<StockStage>().notNull(),
    paymentDueSince: at('payment_due_since'),
    cancelRequestReason: text('cancel_request_reason').$type<CancellationReason>(),
    cancelRequestedAt: at('cancel_requested_at'),
    cancelOutcome: text('cancel_outcome').$type<CancellationOutcome>(),
    cancellationReason: text('cancellation_reason').$type<CancellationReason>(),
    cancelledAt: at('cancelled_at'),
    version: integer('version').notNull(),
  },
  (table) => [
    index('placed_order_by_customer').on(table.customerId, table.placedAt, table.id),
    index('placed_order_by_guest')
      .on(table.guestEmail, table.id)
      .where(sql`${table.guestEmail} is not null`),
    index('placed_order_by_time').on(table.placedAt, table.id),
    index('placed_order_by_status').on(table.status, table.placedAt, table.id),
    check(
      'a_request_is_whole',
      sql`num_nonnulls(${table.cancelRequestReason}, ${table.cancelRequestedAt}, ${table.cancelOutcome}) in (0, 3)`,
    ),
    check('bought_by_a_customer_or_a_guest', sql`(${table.customerId} is null) <> (${table.guestEmail} is null)`),
  ],
);

export const orderLine = pgTable(
  'order_line',
  {
    id: uuid('id').primaryKey(),
    orderId: uuid('order_id')
      .notNull()
      .references(() => placedOrder.id),
    position: integer('position').notNull(),
    variantId: uuid('variant_id').notNull(),
    productId: uuid('product_id').notNull(),
    sku: text('sku').notNull(),
    title: text('title').notNull(),
    /** What earlier releases write is shipped. */
    requiresShipping: boolean('requires_shipping').notNull().default(true),
    quantity: integer('quantity').notNull(),
    currency: text('currency').notNull(),
    unitPriceMinor: minor('unit_price_minor').notNull(),
    totalMinor: minor('total_minor').notNull(),
    parts: jsonb('parts').$type<OrderLine['parts']>(),
    calledOff: integer('called_off').notNull().default(0),
    cancelled: integer('cancelled').notNull(),
    shipped: integer('shipped').notNull(),
    delivered: integer('delivered').notNull(),
    returned: integer('returned').notNull(),
    refunded: integer('refunded').notNull(),
  },
  (table) => [index('order_line_by_order').on(table.orderId, table.position)],
);

export const orderPayment = pgTable(
  'order_payment',
  {
    id: uuid('id').primaryKey(),
    orderId: uuid('order_id')
      .notNull()
      .references(() => placedOrder.id),
    currency: text('currency').notNull(),
    authorisedMinor: minor('authorised_minor').notNull(),
    capturedMinor: minor('captured_minor').notNull(),
    voidedMinor: minor('voided_minor').notNull(),
    refundedMinor: minor('refunded_minor').notNull(),
    refundsRefusedMinor: minor('refunds_refused_minor').notNull(),
    failure: text('failure').$type<PaymentFailure>(),
  },
  (table) => [index('order_payment_by_order').on(table.orderId, table.id)],
);

/** What the payment service was told to give back. */
export const orderRefund = pgTable(
  'order_refund',
  {
    orderId: uuid('order_id')
      .notNull()
      .references(() => placedOrder.id),
    key: text('key').notNull(),
    currency: text('currency').notNull(),
    amountMinor: minor('amount_minor').notNull(),
    reason: text('reason').$type<RefundReason>().notNull(),
    state: text('state').$type<RefundState>().notNull(),
    refundedMinor: minor('refunded_minor').notNull(),
    refusal: text('refusal').$type<RefundRefusal>(),
    dueInAllMinor: minor('due_in_all_minor').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.key] }),
    check('some_money_is_due', sql`${table.amountMinor} > 0 and ${table.amountMinor} <= ${table.dueInAllMinor}`),
    check('no_more_goes_back_than_is_due', sql`${table.refundedMinor} between 0 and ${table.amountMinor}`),
  ],
);

export const orderParcel = pgTable(
  'order_parcel',
  {
    id: uuid('id').primaryKey(),
    orderId: uuid('order_id')
      .notNull()
      .references(() => placedOrder.id),
    trackingNumber: text('tracking_number').notNull(),
    stage: text('stage').$type<ParcelStage>().notNull(),
    lines: jsonb('lines').$type<Parcel['lines']>(),
  },
  (table) => [index('order_parcel_by_order').on(table.orderId, table.id)],
);

/** Written under the lock of its order, so that whoever has read up to a sequence has missed nothing before it. */
export const timelineEntry = pgTable(
  'timeline_entry',
  {
    orderId: uuid('order_id')
      .notNull()
      .references(() => placedOrder.id),
    sequence: integer('sequence').notNull(),
    status: text('status').$type<OrderStatus>().notNull(),
    previousStatus: text('previous_status').$type<OrderStatus>(),
    paymentStatus: text('payment_status').$type<PaymentStatus>().notNull(),
    fulfilmentStatus: text('fulfilment_status').$type<FulfilmentStatus>().notNull(),
    occurredAt: at('occurred_at').notNull(),
    fact: jsonb('fact').$type<TimelineFact>().notNull(),
    actor: jsonb('actor').$type<Actor>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.orderId, table.sequence] })],
);
