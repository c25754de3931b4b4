import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { PostalAddress, PurchaseDetails, ShippingOption } from '@agora/schema';
import type { LineKind } from '../domain/carts/cart.ts';
import type { WishList } from '../domain/lists/wish-list.ts';
import type { Promotion } from '../domain/promotions/promotion.ts';
import type { PricedCart, PricedCartLine } from '../domain/pricing/price-cart.ts';
import type { KeptAction, KeptConditions } from './promotion-row.ts';
import type { CartGiftCard, CartStoreCredit } from '../domain/tenders/cart-credits.ts';
import type { Allowance, Use } from '../domain/allowances/use.ts';

/** What was bought before there were promotions and prices to compare with says neither. */
type KeptPurchase = Omit<PricedCart, 'promotions' | 'lines'> &
  Partial<Pick<PricedCart, 'promotions'>> & {
    readonly lines: readonly (Omit<PricedCartLine, 'kind' | 'compareAtPrice'> &
      Partial<Pick<PricedCartLine, 'kind' | 'compareAtPrice'>>)[];
  };

const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date', precision: 3 });

export const cart = pgTable(
  'cart',
  {
    id: uuid('id').primaryKey(),
    customerId: uuid('customer_id'),
    /** Of a guest who says that they buy it; an account has its own. */
    guestEmail: text('guest_email'),
    /** Whether that guest wants to be reminded of it by mail. */
    mayRemindGuest: boolean('may_remind_guest').notNull().default(false),
    /** Of a customer, as the user service said it last; not known of what earlier releases wrote. */
    customerEmail: text('customer_email'),
    currency: text('currency').notNull(),
    status: text('status').$type<'OPEN' | 'COMPLETED'>().notNull(),
    shippingAddressId: uuid('shipping_address_id'),
    shippingAddress: jsonb('shipping_address').$type<PostalAddress>(),
    shippingOption: jsonb('shipping_option').$type<ShippingOption>(),
    paymentMethodId: uuid('payment_method_id'),
    /** What the buyer says besides; null of carts of earlier releases. */
    details: jsonb('details').$type<PurchaseDetails>(),
    /** When its customer was reminded of it last. */
    remindedAt: moment('reminded_at'),
    /** By which others see what is in it and take a copy. */
    shareToken: uuid('share_token').unique(),
    /** By which goods are held for it: the id that its order will have. */
    holdId: uuid('hold_id').unique(),
    heldUntil: moment('held_until'),
    discountCodes: jsonb('discount_codes').$type<readonly string[]>().notNull().default([]),
    giftCards: jsonb('gift_cards').$type<readonly CartGiftCard[]>().notNull().default([]),
    storeCredit: jsonb('store_credit').$type<CartStoreCredit>(),
    /** Since when the order that it became is cancelled. */
    orderCancelledAt: moment('order_cancelled_at'),
    orderId: uuid('order_id').unique(),
    /** The cart in which it came back, where its order failed. */
    returnedAs: uuid('returned_as'),
    purchase: jsonb('purchase').$type<KeptPurchase>(),
    updatedAt: timestamp('updated_at', { withTimezone: true, mode: 'date' }).notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    check(
      'completed_with_its_purchase',
      sql`${table.status} <> 'COMPLETED' or (${table.orderId} is not null and ${table.purchase} is not null)`,
    ),
    check('an_email_is_of_a_guest', sql`${table.guestEmail} is null or ${table.customerId} is null`),
    uniqueIndex('one_open_cart_per_customer')
      .on(table.customerId)
      .where(sql`${table.status} = 'OPEN'`),
    index('bought_by_customer')
      .on(table.customerId)
      .where(sql`${table.status} = 'COMPLETED'`),
    index('bought_by_guest')
      .on(table.guestEmail)
      .where(sql`${table.status} = 'COMPLETED'`),
    index('cart_by_guest')
      .on(table.guestEmail)
      .where(sql`${table.guestEmail} is not null`),
    index('bought_by_email_of_customer')
      .on(table.customerEmail)
      .where(sql`${table.status} = 'COMPLETED'`),
    index('open_cart_by_age')
      .on(table.updatedAt)
      .where(sql`${table.status} = 'OPEN'`),
  ],
);

export const cartLine = pgTable(
  'cart_line',
  {
    id: uuid('id').primaryKey(),
    cartId: uuid('cart_id')
      .notNull()
      .references(() => cart.id, { onDelete: 'cascade' }),
    /** Place in the cart, from 0. */
    place: integer('place').notNull(),
    variantId: uuid('variant_id').notNull(),
    /** What earlier releases write without saying so is paid for. */
    kind: text('kind').$type<LineKind>().notNull().default('PAID'),
    productId: uuid('product_id').notNull(),
    sku: text('sku').notNull(),
    title: text('title').notNull(),
    quantity: integer('quantity').notNull(),
    currency: text('currency').notNull(),
    unitPriceMinor: bigint('unit_price_minor', { mode: 'number' }).notNull(),
    unitPriceWhenAddedMinor: bigint('unit_price_when_added_minor', { mode: 'number' }).notNull(),
    compareAtMinor: bigint('compare_at_minor', { mode: 'number' }),
    /** Whether everybody pays something else for one piece; lines of earlier releases have everybody's price. */
    hasOwnPrice: boolean('has_own_price').notNull().default(false),
    isReturned: boolean('is_returned').notNull().default(false),
    /** Since when it costs the unit price; of lines of earlier releases it is not known. */
    priceSince: timestamp('price_since', { withTimezone: true, mode: 'date', precision: 3 })
      .notNull()
      .default(new Date(0)),
    taxClass: text('tax_class').notNull().default('standard'),
    /** Its categories with those above them, and its brand; of lines of earlier releases not known until they are quoted. */
    catalogueIds: jsonb('catalogue_ids').$type<readonly string[]>().notNull().default([]),
    weightGrams: integer('weight_grams').notNull(),
    /** What earlier releases write is shipped. */
    requiresShipping: boolean('requires_shipping').notNull().default(true),
  },
  (table) => [uniqueIndex('one_line_per_variant_and_kind').on(table.cartId, table.variantId, table.kind)],
);

/** What customers would like to have, and what they saved for later. */
export const wishList = pgTable(
  'wish_list',
  {
    id: uuid('id').primaryKey(),
    customerId: uuid('customer_id').notNull(),
    kind: text('kind').$type<WishList['kind']>().notNull(),
    name: text('name').notNull(),
    shareToken: uuid('share_token').unique(),
    updatedAt: moment('updated_at').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    index('wish_list_by_customer').on(table.customerId),
    uniqueIndex('one_saved_list_per_customer')
      .on(table.customerId)
      .where(sql`${table.kind} = 'SAVED_FOR_LATER'`),
  ],
);

export const wishListItem = pgTable(
  'wish_list_item',
  {
    id: uuid('id').primaryKey(),
    listId: uuid('list_id')
      .notNull()
      .references(() => wishList.id, { onDelete: 'cascade' }),
    place: integer('place').notNull(),
    variantId: uuid('variant_id').notNull(),
    productId: uuid('product_id').notNull(),
    sku: text('sku').notNull(),
    title: text('title').notNull(),
    quantity: integer('quantity').notNull(),
    addedAt: moment('added_at').notNull(),
  },
  (table) => [uniqueIndex('one_item_per_variant').on(table.listId, table.variantId)],
);

/** What variants cost since when, as the product service told it last; carts are read with it. */
export const knownPrice = pgTable(
  'known_price',
  {
    variantId: uuid('variant_id').notNull(),
    currency: text('currency').notNull(),
    priceMinor: bigint('price_minor', { mode: 'number' }).notNull(),
    since: timestamp('since', { withTimezone: true, mode: 'date', precision: 3 }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.variantId, table.currency] })],
);

export const promotion = pgTable(
  'promotion',
  {
    id: uuid('id').primaryKey(),
    name: text('name').notNull(),
    status: text('status').$type<Promotion['status']>().notNull(),
    isAutomatic: boolean('is_automatic').notNull(),
    isExclusive: boolean('is_exclusive').notNull(),
    priority: integer('priority').notNull(),
    startsAt: moment('starts_at'),
    endsAt: moment('ends_at'),
    currency: text('currency'),
    conditions: jsonb('conditions').$type<KeptConditions>().notNull(),
    action: jsonb('action').$type<KeptAction>().notNull(),
    /** That it names, in conditions and action. */
    collectionIds: uuid('collection_ids')
      .array()
      .notNull()
      .default(sql`'{}'`),
    usageLimit: bigint('usage_limit', { mode: 'number' }),
    usageLimitPerCustomer: bigint('usage_limit_per_customer', { mode: 'number' }),
    budgetMinor: bigint('budget_minor', { mode: 'number' }),
    createdAt: moment('created_at').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    index('promotion_by_age').on(table.createdAt, table.id),
    index('promotion_by_name').on(sql`${table.name} collate "und-x-icu"`, table.id),
    index('active_promotion')
      .on(table.isAutomatic)
      .where(sql`${table.status} = 'ACTIVE'`),
    index('active_promotion_of_collections')
      .on(table.endsAt)
      .where(sql`${table.status} = 'ACTIVE' and ${table.collectionIds} <> '{}'`),
  ],
);

/** Codes of promotions, as they are kept; how often they may be used says their allowance. */
export const discountCode = pgTable(
  'discount_code',
  {
    code: text('code').primaryKey(),
    promotionId: uuid('promotion_id')
      .notNull()
      .references(() => promotion.id),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [index('code_by_promotion').on(table.promotionId, sql`${table.code} collate "C"`)],
);

/** Wrong codes that were typed, of a user or into a cart. */
export const codeAttempt = pgTable('code_attempt', {
  subject: text('subject').primaryKey(),
  since: moment('since').notNull(),
  wrong: integer('wrong').notNull(),
});

/** Codes, promotions and cards of which there is only so much, and how much of it orders hold and have used. */
export const allowance = pgTable(
  'allowance',
  {
    kind: text('kind').$type<Allowance['kind']>().notNull(),
    ref: text('ref').notNull(),
    total: bigint('total', { mode: 'number' }),
    perBuyer: bigint('per_buyer', { mode: 'number' }),
    taken: bigint('taken', { mode: 'number' }).notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.kind, table.ref] }),
    check('never_overused', sql`${table.taken} >= 0 and (${table.total} is null or ${table.taken} <= ${table.total})`),
  ],
);

/** What orders take of allowances. */
export const allowanceUse = pgTable(
  'allowance_use',
  {
    orderId: uuid('order_id').notNull(),
    kind: text('kind').$type<Allowance['kind']>().notNull(),
    ref: text('ref').notNull(),
    buyer: text('buyer').notNull(),
    buyerEmail: text('buyer_email'),
    amount: bigint('amount', { mode: 'number' }).notNull(),
    state: text('state').$type<Use['state']>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.kind, table.ref] }),
    foreignKey({ columns: [table.kind, table.ref], foreignColumns: [allowance.kind, allowance.ref] }),
    index('use_by_buyer')
      .on(table.kind, table.ref, table.buyer)
      .where(sql`${table.state} <> 'RELEASED'`),
    index('use_by_email_of_buyer')
      .on(table.kind, table.ref, table.buyerEmail)
      .where(sql`${table.state} <> 'RELEASED'`),
    check('uses_something', sql`${table.amount} > 0`),
  ],
);
