import {
  add,
  type EventDraft,
  type Money,
  paymentRefundSettled,
  type RefundReason,
  subtract,
  zero,
} from '@agora/schema';

export type RefundRefusal = 'DECLINED' | 'INSUFFICIENT_FUNDS' | 'NOTHING_LEFT';

/** Money of an order that the order service told to give back. It is told apart by order and key. */
export interface DueRefund {
  readonly orderId: string;
  readonly key: string;
  readonly amount: Money;
  readonly reason: RefundReason;
  /** What payments of the order have begun to give back of it, with what came of that. */
  readonly started: Money;
  readonly refunded: Money;
  readonly refused: Money;
  /** Why not all of it went back. */
  readonly refusal: RefundRefusal | null;
  readonly isSettled: boolean;
}

export function openDueRefund(due: Pick<DueRefund, 'orderId' | 'key' | 'amount' | 'reason'>): DueRefund {
  const nothing = zero(due.amount.currency);
  return { ...due, started: nothing, refunded: nothing, refused: nothing, refusal: null, isSettled: false };
}

/** What no payment has begun to give back. */
export const leftOf = ({ amount, started }: Pick<DueRefund, 'amount' | 'started'>): Money => subtract(amount, started);

export const begin = (due: DueRefund, amount: Money): DueRefund => ({ ...due, started: add(due.started, amount) });

export const succeed = (due: DueRefund, amount: Money): DueRefund => ({ ...due, refunded: add(due.refunded, amount) });

export const beRefused = (due: DueRefund, amount: Money, code: RefundRefusal): DueRefund => ({
  ...due,
  refused: add(due.refused, amount),
  refusal: due.refusal ?? code,
});

/** What was due of it went back without its key, as all did of an order whose cancellation did not tell how much. */
export const givenBack = (due: DueRefund): DueRefund => ({
  ...due,
  started: due.amount,
  refunded: subtract(due.amount, due.refused),
});

/** Told once nothing can become of it any more. `isLeft`: whether some payment may still give back what none has begun to. */
export function settle(
  due: DueRefund,
  isLeft: boolean,
  now: Date,
): { readonly due: DueRefund; readonly events: readonly EventDraft[] } {
  const isAnswered = due.started.minor === due.refunded.minor + due.refused.minor;
  const isShort = leftOf(due).minor > 0;
  if (due.isSettled || !isAnswered || (isShort && isLeft)) return { due, events: [] };
  const refusal = due.refusal ?? (isShort ? 'NOTHING_LEFT' : null);
  const { orderId, key, amount, refunded } = due;
  return {
    due: { ...due, refusal, isSettled: true },
    events: [
      paymentRefundSettled.draft({ orderId, key, amount, refunded, code: refusal, settledAt: now.toISOString() }),
    ],
  };
}
