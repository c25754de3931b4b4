import type { RefundReason } from '@agora/schema';
import { sql } from 'drizzle-orm';
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import type { PaymentFailure, TenderKind } from '@agora/schema';
import type { CreditEntryKind, CreditKind } from '../domain/credits/credit.ts';
import type { RefundRefusal } from '../domain/due-refund.ts';
import type { PaymentStatus } from '../domain/payment-status.ts';
import type { Account } from '../domain/postings.ts';
import type { Refusal, TransactionKind, TransactionStatus } from '../domain/transaction.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

const minor = (name: string) => bigint(name, { mode: 'number' });

export const payment = pgTable(
  'payment',
  {
    id: uuid('id').primaryKey(),
    orderId: uuid('order_id').notNull(),
    customerId: uuid('customer_id').notNull(),
    tender: text('tender').$type<TenderKind>().notNull().default('PAYMENT_METHOD'),
    paymentMethodId: uuid('payment_method_id').notNull(),
    creditId: uuid('credit_id'),
    status: text('status').$type<PaymentStatus>().notNull(),
    currency: text('currency').notNull(),
    amount: minor('amount').notNull(),
    authorised: minor('authorised').notNull(),
    captured: minor('captured').notNull(),
    voided: minor('voided').notNull(),
    lapsed: minor('lapsed').notNull(),
    refunded: minor('refunded').notNull(),
    refunding: minor('refunding').notNull(),
    refundsRefused: minor('refunds_refused').notNull(),
    failureCode: text('failure_code').$type<PaymentFailure>(),
    methodToken: text('method_token'),
    methodBrand: text('method_brand'),
    methodLastFour: text('method_last_four'),
    providerReference: text('provider_reference'),
    dueKey: text('due_key').notNull(),
    createdAt: instant('created_at').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    index('payment_by_customer').on(table.customerId, table.id),
    index('payment_by_order').on(table.orderId, table.id),
    unique('one_payment_of_an_order_for_each_key').on(table.orderId, table.dueKey),
    check(
      'no_more_is_taken_than_was_set_aside',
      sql`${table.captured} >= 0 and ${table.voided} >= 0 and ${table.lapsed} >= 0 and ${table.captured} + ${table.voided} + ${table.lapsed} <= ${table.authorised}`,
    ),
    check(
      'no_more_goes_back_than_was_taken',
      sql`${table.refunded} >= 0 and ${table.refunding} >= 0 and ${table.refunded} + ${table.refunding} <= ${table.captured}`,
    ),
  ],
);

export const paymentTransaction = pgTable(
  'payment_transaction',
  {
    id: uuid('id').primaryKey(),
    paymentId: uuid('payment_id')
      .notNull()
      .references(() => payment.id),
    kind: text('kind').$type<TransactionKind>().notNull(),
    status: text('status').$type<TransactionStatus>().notNull(),
    amount: minor('amount').notNull(),
    currency: text('currency').notNull(),
    reason: text('reason'),
    dueKey: text('due_key'),
    creditId: uuid('credit_id'),
    creditKind: text('credit_kind').$type<CreditKind>(),
    refusal: text('refusal').$type<Refusal>(),
    providerReference: text('provider_reference'),
    at: instant('at').notNull(),
  },
  (table) => [index('transaction_by_payment').on(table.paymentId, table.id)],
);

/** Orders that something was heard of: locked by each reaction, so that what comes about one order comes one by one. */
export const knownOrder = pgTable('known_order', {
  orderId: uuid('order_id').primaryKey(),
  isCancelled: boolean('is_cancelled').notNull(),
  isGivenBack: boolean('is_given_back').notNull().default(false),
  hasRefundsDue: boolean('has_refunds_due').notNull().default(false),
  paymentsInAll: integer('payments_in_all'),
});

/** What the order service told to give back, once for each order and key, and what became of it. */
export const dueRefund = pgTable(
  'due_refund',
  {
    orderId: uuid('order_id')
      .notNull()
      .references(() => knownOrder.orderId),
    key: text('key').notNull(),
    currency: text('currency').notNull(),
    amount: minor('amount').notNull(),
    reason: text('reason').$type<RefundReason>().notNull(),
    started: minor('started').notNull(),
    refunded: minor('refunded').notNull(),
    refused: minor('refused').notNull(),
    refusal: text('refusal').$type<RefundRefusal>(),
    isSettled: boolean('is_settled').notNull(),
    toldAt: instant('told_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.orderId, table.key] }),
    check('no_more_is_begun_than_is_due', sql`${table.started} between 0 and ${table.amount}`),
    check(
      'no_more_is_answered_than_was_begun',
      sql`${table.refunded} >= 0 and ${table.refused} >= 0 and ${table.refunded} + ${table.refused} <= ${table.started}`,
    ),
  ],
);

/** In whose hands money is. Accounts are rows, so that there can be more of them. */
export const ledgerAccount = pgTable('ledger_account', {
  name: text('name').$type<Account>().primaryKey(),
  description: text('description').notNull(),
});

/** A trigger of the migrations holds, when a transaction commits, that the entries of each transaction are zero together. */
export const ledgerEntry = pgTable(
  'ledger_entry',
  {
    /** Of a payment, or of what came to a gift card or to store credit and went from it without one. */
    transactionId: uuid('transaction_id').notNull(),
    account: text('account')
      .$type<Account>()
      .notNull()
      .references(() => ledgerAccount.name),
    minor: minor('minor').notNull(),
    currency: text('currency').notNull(),
  },
  // A transaction is posted once, whatever happens.
  (table) => [primaryKey({ columns: [table.transactionId, table.account] })],
);

/** Money that the shop owes: to whoever knows the code of a gift card, or to a customer. Each has its part of a ledger account. */
export const credit = pgTable(
  'credit',
  {
    id: uuid('id').primaryKey(),
    kind: text('kind').$type<CreditKind>().notNull(),
    /** Whose store credit it is, null once they are erased; of a gift card, who paid with it or redeemed it first. */
    customerId: uuid('customer_id'),
    currency: text('currency').notNull(),
    balance: minor('balance').notNull(),
    /** Of a gift card: SHA-256 of its code, which is random enough for that. */
    codeHash: text('code_hash').unique(),
    lastFour: text('last_four'),
    initial: minor('initial').notNull(),
    note: text('note'),
    issuedBy: uuid('issued_by'),
    expiresAt: instant('expires_at'),
    disabledAt: instant('disabled_at'),
    /** The gift card that has what was on it, since its code was lost. */
    replacedById: uuid('replaced_by_id'),
    /** When whoever has it was told that it expires soon. */
    expiryToldAt: instant('expiry_told_at'),
    /** When what was left on it was booked as the shop's, after its time was over. */
    lapsedAt: instant('lapsed_at'),
    createdAt: instant('created_at').notNull(),
    version: integer('version').notNull(),
  },
  (table) => [
    check('never_below_zero', sql`${table.balance} >= 0`),
    check(
      'a_gift_card_has_a_code',
      sql`(${table.kind} = 'GIFT_CARD') = (${table.codeHash} is not null and ${table.lastFour} is not null)`,
    ),
    uniqueIndex('one_store_credit_of_each_currency')
      .on(table.customerId, table.currency)
      .where(sql`${table.kind} = 'STORE_CREDIT'`),
    index('gift_card_by_expiry')
      .on(table.expiresAt, table.id)
      .where(sql`${table.expiresAt} is not null and ${table.lapsedAt} is null`),
    index('gift_card_by_replacement')
      .on(table.replacedById)
      .where(sql`${table.replacedById} is not null`),
    index('credit_by_customer').on(table.customerId, table.kind, table.id),
    index('gift_card_by_age')
      .on(table.createdAt, table.id)
      .where(sql`${table.kind} = 'GIFT_CARD'`),
    index('gift_card_by_last_four').on(table.lastFour, table.createdAt, table.id),
  ],
);

/** What came to credits and went from them: each movement once. */
export const creditEntry = pgTable(
  'credit_entry',
  {
    creditId: uuid('credit_id')
      .notNull()
      .references(() => credit.id),
    /** The transaction of the payment, or the movement's own. */
    movementId: uuid('movement_id').notNull(),
    kind: text('kind').$type<CreditEntryKind>().notNull(),
    amount: minor('amount').notNull(),
    balance: minor('balance').notNull(),
    reason: text('reason'),
    orderId: uuid('order_id'),
    actorId: uuid('actor_id'),
    at: instant('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.creditId, table.movementId] })],
);

/** Gift cards that are sent by mail. No code is kept: it is made anew when the mail is written. */
export const giftCardMail = pgTable(
  'gift_card_mail',
  {
    giftCardId: uuid('gift_card_id')
      .primaryKey()
      .references(() => credit.id),
    /** Null once it is forgotten, as the names and the words are. */
    email: text('email'),
    recipientName: text('recipient_name'),
    senderName: text('sender_name'),
    message: text('message'),
    locale: text('locale').notNull(),
    sendAt: instant('send_at').notNull(),
    sentAt: instant('sent_at'),
  },
  (table) => [
    index('gift_card_mail_by_address')
      .on(table.email)
      .where(sql`${table.email} is not null`),
    index('gift_card_mail_to_forget')
      .on(table.sentAt)
      .where(sql`${table.email} is not null`),
  ],
);

/** Wrong codes that were typed, from a network or by an account. */
export const codeAttempt = pgTable(
  'code_attempt',
  {
    subject: text('subject').primaryKey(),
    since: instant('since').notNull(),
    wrong: integer('wrong').notNull(),
  },
  (table) => [index('code_attempt_by_age').on(table.since)],
);

/** Cards with which guests are about to pay; a payment keeps its own copy. */
export const guestPaymentMethod = pgTable(
  'guest_payment_method',
  {
    /** Unguessable: whoever knows it may pay with it. */
    id: uuid('id').primaryKey(),
    providerToken: text('provider_token').notNull(),
    brand: text('brand').notNull(),
    lastFour: text('last_four').notNull(),
    expiryMonth: integer('expiry_month').notNull(),
    expiryYear: integer('expiry_year').notNull(),
    /** The network that it came from, so that nobody tries cards by the hundred. */
    address: text('address').notNull(),
    createdAt: instant('created_at').notNull(),
    /** When money was first set aside by it. */
    provenAt: instant('proven_at'),
  },
  (table) => [
    index('guest_payment_method_by_address').on(table.address, table.createdAt),
    index('guest_payment_method_by_age').on(table.createdAt),
  ],
);

/** The book of the simulated provider: another company's, kept here only because it has no house of its own. */
export const simulatedProviderCharge = pgTable('simulated_provider_charge', {
  key: text('key').primaryKey(),
  kind: text('kind').$type<TransactionKind>().notNull(),
  reference: text('reference').notNull().unique(),
  /** The reference of the authorisation that this belongs to. */
  authorisation: text('authorisation').notNull(),
  amount: minor('amount').notNull(),
  currency: text('currency').notNull(),
  /** Of an authorisation: with which it was asked for. */
  token: text('token'),
  refusal: text('refusal').$type<'DECLINED' | 'INSUFFICIENT_FUNDS'>(),
  /** Whether it is known what became of it. */
  isSettled: boolean('is_settled').notNull().default(true),
  /** Whether the shop took the webhook of it, where one is sent. */
  isTold: boolean('is_told').notNull().default(true),
});
