import {
  adjustedPrice,
  type Buyer,
  type checkoutCompleted,
  type checkoutCompletedV2,
  isShipped,
  type PostalAddress,
  type PricedLine,
  type PurchaseDetails,
  type ShippingOption,
  type Tender,
  type Totals,
} from '@agora/schema';
import type { z } from 'zod';
import type { Order, OrderLine } from '../order/order.ts';

/** What was bought, as far as an order keeps it. */
export interface PurchaseToPlace {
  readonly orderId: string;
  readonly cartId: string;
  readonly buyer: Buyer;
  readonly lines: readonly (Omit<PricedLine, 'requiresShipping'> & Pick<OrderLine, 'parts' | 'requiresShipping'>)[];
  readonly totals: Totals;
  readonly shippingAddress: PostalAddress;
  readonly shippingOption: ShippingOption;
  readonly shippingParts: Order['shippingParts'];
  readonly tenders: readonly Tender[];
  /** What the buyer said besides; null where that is nothing. */
  readonly details: PurchaseDetails | null;
  readonly completedAt: string;
}

export function purchaseToPlace(completed: z.infer<typeof checkoutCompletedV2.schema>): PurchaseToPlace {
  const { orderId, cartId, buyer, shipping, totals, shippingAddress, tenders, details, completedAt } = completed;
  const { subtotal, discount, tax, total } = totals;
  const { code, name, carrier, price, minDays, maxDays } = shipping;
  return {
    orderId,
    cartId,
    buyer,
    lines: completed.lines.map((line) => {
      const { lineId, variantId, productId, sku, title, quantity, listPrice, unitPrice, adjustments, taxes } = line;
      const priced = { lineId, variantId, productId, sku, title, quantity, unitPrice, total: adjustedPrice(line) };
      return { ...priced, requiresShipping: isShipped(line), parts: { listPrice, adjustments, taxes } };
    }),
    totals: { subtotal, discount, shipping: totals.shipping, tax, total },
    shippingAddress,
    shippingOption: { code, name, carrier, price, minDays, maxDays },
    shippingParts: { adjustments: shipping.adjustments, taxes: shipping.taxes },
    tenders,
    details: details ?? null,
    completedAt,
  };
}

/** Of the first version: a customer with one stored payment method. It does not say what lines are made of. */
export function purchaseOfV1(completed: z.infer<typeof checkoutCompleted.schema>): PurchaseToPlace {
  const { customerId, paymentMethodId, totals } = completed;
  return {
    ...completed,
    buyer: { kind: 'CUSTOMER', customerId },
    lines: completed.lines.map((line) => ({ ...line, requiresShipping: isShipped(line), parts: null })),
    shippingParts: null,
    details: null,
    tenders: [{ kind: 'PAYMENT_METHOD', paymentMethodId, amount: totals.total }],
  };
}
