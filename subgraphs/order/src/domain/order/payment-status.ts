import { add, type Money, subtract, zero } from '@agora/schema';
import { isAnythingWanted } from './fulfilment-status.ts';
import type { OrderWithLines } from './order.ts';
import type { OrderPayment } from './order-payment.ts';
import { costOf } from './parts-of.ts';

export const paymentStatuses = [
  'PENDING',
  'AUTHORISED',
  'PARTIALLY_PAID',
  'PAID',
  'PARTIALLY_REFUNDED',
  'REFUNDED',
  'VOIDED',
  'NOT_DUE',
  'FAILED',
] as const;

export type PaymentStatus = (typeof paymentStatuses)[number];

type Paid = Pick<OrderWithLines, 'lines' | 'totals' | 'payments' | 'parcels' | 'paymentDueSince' | 'cancellation'>;

/** Whether the shop has received all that the order costs, which may be nothing, whatever went back since. */
export function isPaid(order: Omit<Paid, 'paymentDueSince' | 'cancellation'>): boolean {
  const { totals, payments } = order;
  // An order of which all was called off costs nothing either, and is not paid by that.
  if (payments.length === 0 && totals.total.minor > 0 && !isAnythingWanted(order)) return false;
  return sumOf(totals.total, payments, ({ captured }) => captured).minor >= costOf(order).minor;
}

/** Whether a provider said no, as it does for good. */
export function isRefused({ payments }: Pick<Paid, 'payments'>): boolean {
  return payments.some(({ failure }) => failure !== null && failure !== 'ORDER_CANCELLED');
}

/** Where the money of an order is, by the sums over its payments. */
export function paymentStatusOf(order: Paid): PaymentStatus {
  const { totals, payments, paymentDueSince, cancellation } = order;
  const captured = sumOf(totals.total, payments, (payment) => payment.captured);
  const refunded = sumOf(totals.total, payments, (payment) => payment.refunded);
  // Nobody was asked for money, and nobody will be.
  const isAskedFor = paymentDueSince !== null && totals.total.minor > 0;
  if (cancellation && payments.length === 0 && !isAskedFor) return 'NOT_DUE';
  if (refunded.minor > 0) return refunded.minor >= captured.minor ? 'REFUNDED' : 'PARTIALLY_REFUNDED';
  if (isPaid(order) && (captured.minor > 0 || !cancellation)) return 'PAID';
  if (captured.minor > 0) return 'PARTIALLY_PAID';
  if (isRefused(order)) return 'FAILED';
  const held = sumOf(totals.total, payments, ({ authorised, voided }) => subtract(authorised, voided));
  if (held.minor > 0 && held.minor >= costOf(order).minor) return 'AUTHORISED';
  const isCalledOff = ({ voided, failure }: OrderPayment) => voided.minor > 0 || failure !== null;
  if (payments.length === 0 || !payments.every(isCalledOff)) return 'PENDING';
  const wasSetAside = ({ authorised, voided }: OrderPayment) => authorised.minor > 0 || voided.minor > 0;
  return payments.some(wasSetAside) ? 'VOIDED' : 'NOT_DUE';
}

function sumOf({ currency }: Money, payments: readonly OrderPayment[], amountOf: (payment: OrderPayment) => Money) {
  return add(zero(currency), ...payments.map(amountOf));
}
