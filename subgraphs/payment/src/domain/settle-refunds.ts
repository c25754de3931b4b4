import type { EventDraft, TenderKind } from '@agora/schema';
import { beRefused, begin, type DueRefund, givenBack, leftOf, settle, succeed } from './due-refund.ts';
import { mayGive } from './may-give.ts';
import type { OrderToSettle } from './order-to-settle.ts';
import type { Payment } from './payment.ts';
import { refundableOf } from './payment-status.ts';
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

/** With the parts that a payment was refused since, which may not be kept yet: it is not asked for what is left of them. */
export function withRefusals(refused: RefusedKeys, { id }: Payment, transactions: readonly Transaction[]): RefusedKeys {
  const keys = transactions.flatMap(({ dueKey, status }) => (dueKey !== null && status === 'FAILED' ? [dueKey] : []));
  return keys.length === 0 ? refused : new Map(refused).set(id, new Set([...(refused.get(id) ?? []), ...keys]));
}

/** Which tenders give first: what was paid with a card goes back there, and only what is left to a gift card. */
const places: Record<TenderKind, number> = { PAYMENT_METHOD: 0, STORE_CREDIT: 1, GIFT_CARD: 2 };

/** The first that a payment can give a part of, and none of `others` gives before. */
export function dueOf(payment: Payment, dues: readonly DueRefund[], refused: RefusedKeys, others: readonly Payment[]) {
  const isRefused = ({ id }: Payment, { key }: DueRefund) => refused.get(id)?.has(key) ?? false;
  const due = dues.find((one) => {
    const isBefore = (other: Payment) =>
      places[other.tender] < places[payment.tender] && refundableOf(other).minor > 0 && !isRefused(other, one);
    return leftOf(one).minor > 0 && !isRefused(payment, one) && !others.some(isBefore);
  });
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
