import type { Work } from '../context.ts';
import { type DueRefund, leftOf } from '../domain/due-refund.ts';
import type { OrderToSettle } from '../domain/order-to-settle.ts';
import type { Payment } from '../domain/payment.ts';
import { type RefusedKeys, settleRefunds, withRefusals, withTransaction } from '../domain/settle-refunds.ts';
import type { Transaction } from '../domain/transaction.ts';
import { settle } from '../job-kinds.ts';

export interface RefundsOfOrder {
  /** Those that are not settled, oldest first. */
  readonly dues: readonly DueRefund[];
  readonly payments: readonly Payment[];
  readonly refused: RefusedKeys;
}

/** Of a locked order; most have none, which costs no statement. */
export async function refundsOf(
  { dueRefunds, payments, transactions }: Work,
  orderId: string,
  { hasRefundsDue }: OrderToSettle,
): Promise<RefundsOfOrder> {
  if (!hasRefundsDue) return { dues: [], payments: [], refused: new Map() };
  return {
    dues: await dueRefunds.unsettledOf(orderId),
    payments: await payments.ofOrder(orderId),
    refused: await transactions.refusedKeysOf(orderId),
  };
}

interface Advanced {
  readonly order: OrderToSettle;
  /** As they were before. */
  readonly refunds: RefundsOfOrder;
  readonly progress: { readonly payment: Payment; readonly transactions: readonly Transaction[] };
}

/** Writes down what became of the refunds that were due by what one payment did, and tells of those that are settled. */
export async function keepRefunds(work: Work, { order, refunds, progress }: Advanced): Promise<void> {
  const { dues, payments } = refunds;
  if (dues.length === 0) return;
  const { dueRefunds, orders, emit, now } = work;
  const { payment, transactions } = progress;
  const refused = withRefusals(refunds.refused, payment, transactions);
  const current = payments.map((one) => (one.id === payment.id ? payment : one));
  const after = settleRefunds(transactions.reduce(withTransaction, dues), current, refused, order, now());
  await dueRefunds.save(after.dues);
  if (after.dues.every(({ isSettled }) => isSettled)) await orders.markRefundsSettled(payment.orderId);
  await emit(after.events);
  // What this payment does not give, those may that come after it.
  const isLeft = after.dues.some((due) => !due.isSettled && leftOf(due).minor > 0);
  if (!isLeft || !transactions.some(({ kind }) => kind === 'REFUND')) return;
  for (const { id } of current) if (id !== payment.id) await settle(work, id);
}
