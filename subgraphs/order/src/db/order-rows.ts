import type { Money, PricedLine } from '@agora/schema';
import type { Order } from '../domain/order.ts';
import type { orderLine, placedOrder } from './tables.ts';

export type OrderRow = typeof placedOrder.$inferSelect;
export type LineRow = typeof orderLine.$inferSelect;

export function toOrder(row: OrderRow): Order {
  const { currency, cancellationReason, cancelledAt } = row;
  const money = (minor: number): Money => ({ minor, currency });
  return {
    id: row.id,
    number: row.number,
    customerId: row.customerId,
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
    paymentMethodId: row.paymentMethodId,
    placedAt: row.placedAt,
    cancellation: cancellationReason && cancelledAt && { reason: cancellationReason, cancelledAt },
    version: row.version,
  };
}

export function toOrderRow({ totals, cancellation, ...order }: Order): OrderRow {
  return {
    id: order.id,
    number: order.number,
    customerId: order.customerId,
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
    paymentMethodId: order.paymentMethodId,
    placedAt: order.placedAt,
    cancellationReason: cancellation?.reason ?? null,
    cancelledAt: cancellation?.cancelledAt ?? null,
    version: order.version,
  };
}

export function toLine(row: LineRow): PricedLine {
  const { id: lineId, variantId, productId, sku, title, quantity, currency } = row;
  return {
    lineId,
    variantId,
    productId,
    sku,
    title,
    quantity,
    unitPrice: { minor: row.unitPriceMinor, currency },
    total: { minor: row.totalMinor, currency },
  };
}

export function toLineRow(
  { lineId, unitPrice, total, ...line }: PricedLine,
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
