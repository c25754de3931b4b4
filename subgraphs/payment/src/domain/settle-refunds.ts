import type { EventDraft } from '@agora/schema';
import { beRefused, begin, type DueRefund, givenBack, leftOf, settle, succeed } from './due-refund.ts';
import { mayGive } from './may-give.ts';
import type { OrderToSettle } from './order-to-settle.ts';
import type { Payment } from './payment.ts';
import type { Transaction } from './transaction.ts';

/** Keys of due refunds of which each payment was refused its part. */
export type RefusedKeys = ReadonlyMap<string, ReadonlySet<string>>;

/** Due refunds after a transaction of one of their payments: begun, carried out or refused. */
export function withTransaction(dues: readonly DueRefund[], { kind, dueKey, status, refusal, amount }: Transaction) {
  if (kind !== 'REFUND') return dues;
  return dues.map((due) => {
    if (due.key !== dueKey) return due;
    if (status === 'PENDING') return begin(due, amount);
    return status === 'SUCCEEDED' ? succeed(due, amount) : beRefused(due, amount, refusal ?? 'DECLINED');
  });
}

/** The first that a payment can give a part of. */
export function dueOf({ id }: Payment, dues: readonly DueRefund[], refused: RefusedKeys) {
  const due = dues.find((one) => leftOf(one).minor > 0 && !refused.get(id)?.has(one.key));
  return due && { key: due.key, left: leftOf(due) };
}

/** Those of which nothing can become any more are told. */
export function settleRefunds(
  dues: readonly DueRefund[],
  payments: readonly Payment[],
  refused: RefusedKeys,
  order: OrderToSettle,
  now: Date,
): { readonly dues: readonly DueRefund[]; readonly events: readonly EventDraft[] } {
  const isAllBack = order.isGivenBack && payments.length > 0 && payments.every(isGivenBack);
  const settled = dues.map((due) => {
    const isLeft = payments.some((payment) => !refused.get(payment.id)?.has(due.key) && mayGive(payment, order));
    return settle(isAllBack && !due.isSettled ? givenBack(due) : due, isLeft, now);
  });
  return { dues: settled.map(({ due }) => due), events: settled.flatMap(({ events }) => events) };
}

/** All that was ever captured. */
const isGivenBack = ({ captured, refunded }: Payment) => captured.minor > 0 && refunded.minor === captured.minor;
