import type { Buyer, Money } from '@agora/schema';
import type { Order, OrderLine } from '../domain/order/order.ts';
import type { OrderPayment } from '../domain/order/order-payment.ts';
import type { Parcel } from '../domain/order/parcel.ts';
import type { Refund } from '../domain/order/refund.ts';
import type { orderLine, orderParcel, orderPayment, orderRefund, placedOrder } from './tables.ts';

type OrderRow = typeof placedOrder.$inferSelect;
type LineRow = typeof orderLine.$inferSelect;
type PaymentRow = typeof orderPayment.$inferSelect;
type RefundRow = typeof orderRefund.$inferSelect;
type ParcelRow = typeof orderParcel.$inferSelect;

export function toOrder(row: OrderRow): Order {
  const { currency, cancellationReason, cancelledAt } = row;
  const { cancelRequestReason: reason, cancelRequestedAt: requestedAt, cancelOutcome: outcome } = row;
  const money = (minor: number): Money => ({ minor, currency });
  return {
    id: row.id,
    number: row.number,
    buyer: toBuyer(row),
    cartId: row.cartId,
    status: row.status,
    statusSince: row.statusSince,
    paymentStatus: row.paymentStatus,
    fulfilmentStatus: row.fulfilmentStatus,
    totals: {
      subtotal: money(row.subtotalMinor),
      discount: money(row.discountMinor),
      shipping: money(row.shippingMinor),
      tax: money(row.taxMinor),
      total: money(row.totalMinor),
    },
    shippingAddress: row.shippingAddress,
    shippingOption: row.shippingOption,
    shippingParts: row.shippingParts,
    tenders: row.tenders,
    details: row.details,
    placedAt: row.placedAt,
    stock: row.stock,
    paymentDueSince: row.paymentDueSince,
    cancellationRequest: reason && requestedAt && outcome && { reason, requestedAt, outcome },
    cancellation: cancellationReason && cancelledAt && { reason: cancellationReason, cancelledAt },
    version: row.version,
  };
}

export function toOrderRow({ buyer, totals, cancellationRequest, cancellation, ...order }: Order): OrderRow {
  return {
    id: order.id,
    number: order.number,
    customerId: buyer.kind === 'CUSTOMER' ? buyer.customerId : null,
    guestEmail: buyer.kind === 'GUEST' ? buyer.email : null,
    cartId: order.cartId,
    status: order.status,
    statusSince: order.statusSince,
    paymentStatus: order.paymentStatus,
    fulfilmentStatus: order.fulfilmentStatus,
    currency: totals.total.currency,
    subtotalMinor: totals.subtotal.minor,
    discountMinor: totals.discount.minor,
    shippingMinor: totals.shipping.minor,
    taxMinor: totals.tax.minor,
    totalMinor: totals.total.minor,
    shippingAddress: order.shippingAddress,
    shippingOption: order.shippingOption,
    shippingParts: order.shippingParts,
    tenders: order.tenders,
    details: order.details,
    placedAt: order.placedAt,
    stock: order.stock,
    paymentDueSince: order.paymentDueSince,
    cancelRequestReason: cancellationRequest?.reason ?? null,
    cancelRequestedAt: cancellationRequest?.requestedAt ?? null,
    cancelOutcome: cancellationRequest?.outcome ?? null,
    cancellationReason: cancellation?.reason ?? null,
    cancelledAt: cancellation?.cancelledAt ?? null,
    version: order.version,
  };
}

function toBuyer({ id, customerId, guestEmail: email }: OrderRow): Buyer {
  if (customerId !== null) return { kind: 'CUSTOMER', customerId };
  if (email === null) throw new Error(`order ${id} has no buyer`);
  return { kind: 'GUEST', email };
}

export function toLine({
  id: lineId,
  orderId: _,
  position: __,
  currency,
  unitPriceMinor,
  totalMinor,
  ...line
}: LineRow): OrderLine {
  const money = (minor: number): Money => ({ minor, currency });
  return { lineId, ...line, unitPrice: money(unitPriceMinor), total: money(totalMinor) };
}

export function toLineRow(
  { lineId, unitPrice, total, ...line }: OrderLine,
  orderId: string,
  position: number,
): LineRow {
  return {
    ...line,
    id: lineId,
    orderId,
    position,
    currency: total.currency,
    unitPriceMinor: unitPrice.minor,
    totalMinor: total.minor,
  };
}

export function toPayment({ id, currency, failure, ...row }: PaymentRow): OrderPayment {
  const money = (minor: number): Money => ({ minor, currency });
  return {
    id,
    authorised: money(row.authorisedMinor),
    captured: money(row.capturedMinor),
    voided: money(row.voidedMinor),
    refunded: money(row.refundedMinor),
    refundsRefused: money(row.refundsRefusedMinor),
    failure,
  };
}

export function toPaymentRow({ id, failure, ...payment }: OrderPayment, orderId: string): PaymentRow {
  return {
    id,
    orderId,
    currency: payment.captured.currency,
    authorisedMinor: payment.authorised.minor,
    capturedMinor: payment.captured.minor,
    voidedMinor: payment.voided.minor,
    refundedMinor: payment.refunded.minor,
    refundsRefusedMinor: payment.refundsRefused.minor,
    failure,
  };
}

export function toRefund({ key, currency, reason, state, refusal, ...row }: RefundRow): Refund {
  const money = (minor: number): Money => ({ minor, currency });
  return {
    key,
    reason,
    state,
    refusal,
    amount: money(row.amountMinor),
    refunded: money(row.refundedMinor),
    dueInAll: money(row.dueInAllMinor),
  };
}

export function toRefundRow({ amount, refunded, dueInAll, ...refund }: Refund, orderId: string): RefundRow {
  return {
    ...refund,
    orderId,
    currency: amount.currency,
    amountMinor: amount.minor,
    refundedMinor: refunded.minor,
    dueInAllMinor: dueInAll.minor,
  };
}

export function toParcel({ id, trackingNumber, stage, lines }: ParcelRow): Parcel {
  return { id, trackingNumber, stage, lines };
}

export const toParcelRow = (parcel: Parcel, orderId: string): ParcelRow => ({ ...parcel, orderId });
