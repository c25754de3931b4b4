import { bigint, boolean, index, integer, pgTable, primaryKey, text, timestamp, uuid } from 'drizzle-orm/pg-core';
import type { FailureCode, PaymentStatus } from '../domain/payment.ts';
import type { Account } from '../domain/postings.ts';
import type { TransactionKind, TransactionStatus } from '../domain/transaction.ts';

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

const minor = (name: string) => bigint(name, { mode: 'number' });

export const payment = pgTable('payment', {
  id: uuid('id').primaryKey(),
  orderId: uuid('order_id').notNull().unique(),
  customerId: uuid('customer_id').notNull(),
  paymentMethodId: uuid('payment_method_id').notNull(),
  status: text('status').$type<PaymentStatus>().notNull(),
  currency: text('currency').notNull(),
  amount: minor('amount').notNull(),
  captured: minor('captured').notNull(),
  refunded: minor('refunded').notNull(),
  refunding: minor('refunding').notNull(),
  failureCode: text('failure_code').$type<FailureCode>(),
  methodToken: text('method_token'),
  methodBrand: text('method_brand'),
  methodLastFour: text('method_last_four'),
  providerReference: text('provider_reference'),
  isCancelWanted: boolean('is_cancel_wanted').notNull(),
  createdAt: instant('created_at').notNull(),
  version: integer('version').notNull(),
});

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
    providerReference: text('provider_reference'),
    at: instant('at').notNull(),
  },
  (table) => [index('transaction_by_payment').on(table.paymentId, table.id)],
);

/** Orders that something was heard of: locked by each reaction, so that what comes about one order comes one by one. */
export const knownOrder = pgTable('known_order', {
  orderId: uuid('order_id').primaryKey(),
  isCancelled: boolean('is_cancelled').notNull(),
});

export const ledgerEntry = pgTable(
  'ledger_entry',
  {
    transactionId: uuid('transaction_id')
      .notNull()
      .references(() => paymentTransaction.id),
    account: text('account').$type<Account>().notNull(),
    minor: minor('minor').notNull(),
    currency: text('currency').notNull(),
  },
  // A transaction is posted once, whatever happens.
  (table) => [primaryKey({ columns: [table.transactionId, table.account] })],
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
  refusal: text('refusal').$type<'DECLINED' | 'INSUFFICIENT_FUNDS'>(),
});
