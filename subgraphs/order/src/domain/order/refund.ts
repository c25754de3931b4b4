import { add, type Money, type RefundReason, subtract, zero } from '@agora/schema';
import type { OrderWithLines } from './order.ts';
import { costOf } from './parts-of.ts';

/** Due until the payment service has settled it; then all of it went back, or not all. */
export type RefundState = 'DUE' | 'REFUNDED' | 'REFUSED';

export type RefundRefusal = 'DECLINED' | 'INSUFFICIENT_FUNDS' | 'NOTHING_LEFT';

/** Money of which the payment service was told that it goes back. */
export interface Refund {
  /** One of a kind within the order. */
  readonly key: string;
  readonly amount: Money;
  readonly reason: RefundReason;
  readonly state: RefundState;
  /** What of it went back, once it is settled. */
  readonly refunded: Money;
  readonly refusal: RefundRefusal | null;
  /** All that had to go back when this was told, with what was told or given back before. */
  readonly dueInAll: Money;
}

type Paid = Pick<OrderWithLines, 'lines' | 'totals' | 'payments' | 'parcels' | 'refunds' | 'cancellation'>;

/** What the order costs by now: without what was called off, and nothing once it is cancelled. */
export function owedOf(order: Omit<Paid, 'payments' | 'refunds'>): Money {
  return order.cancellation ? zero(order.totals.total.currency) : costOf(order);
}

/** What has to go back and was not told yet; never more than the shop still has. */
export function refundDueOf(order: Paid): Money {
  const { currency } = order.totals.total;
  const sumOf = (amounts: readonly Money[]) => add(zero(currency), ...amounts);
  const captured = sumOf(order.payments.map((payment) => payment.captured));
  const refunded = sumOf(order.payments.map((payment) => payment.refunded));
  const told = Math.max(0, ...order.refunds.map(({ dueInAll }) => dueInAll.minor));
  const untold = subtract(captured, owedOf(order)).minor - told;
  return { minor: Math.max(0, Math.min(untold, subtract(captured, refunded).minor)), currency };
}

function reasonOf({ cancellation, lines }: Paid): RefundReason {
  if (cancellation) return 'ORDER_CANCELLED';
  return lines.some(({ calledOff }) => calledOff > 0) ? 'LINES_CANCELLED' : 'OVERPAID';
}

/** The refund of what is due. */
export function nextRefund(order: Paid): Refund {
  const captured = order.payments.map((payment) => payment.captured);
  const { currency } = order.totals.total;
  return {
    key: `refund-${(order.refunds.length + 1).toString()}`,
    amount: refundDueOf(order),
    reason: reasonOf(order),
    state: 'DUE',
    refunded: zero(currency),
    refusal: null,
    dueInAll: subtract(add(zero(currency), ...captured), owedOf(order)),
  };
}
