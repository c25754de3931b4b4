import { adjustedPrice, checkoutCompleted, type checkoutCompletedV2, type PricedLine } from '@agora/schema';
import type { z } from 'zod';
import type { OrderLine } from './order.ts';

type Completed = z.infer<typeof checkoutCompleted.schema>;

/** What was bought, as far as an order keeps it. */
export interface PurchaseToPlace extends Omit<Completed, 'lines'> {
  readonly lines: readonly (PricedLine & Pick<OrderLine, 'parts'>)[];
}

/** Of the first version, which does not say what lines are made of. */
export const purchaseOfV1 = (completed: Completed): PurchaseToPlace => ({
  ...completed,
  lines: completed.lines.map((line) => ({ ...line, parts: null })),
});

/** Throws a TypeError for what no order can be yet: a guest's purchase, or one not paid with one stored payment method. */
export function purchaseToPlace(completed: z.infer<typeof checkoutCompletedV2.schema>): PurchaseToPlace {
  const { buyer, tenders, shippingAddressId, shipping, lines } = completed;
  const [tender, ...others] = tenders;
  if (buyer.kind !== 'CUSTOMER' || !shippingAddressId) throw new TypeError('an order is a customer’s');
  if (tender?.kind !== 'PAYMENT_METHOD' || others.length > 0) {
    throw new TypeError('an order is paid with one stored payment method');
  }
  const purchase = checkoutCompleted.schema.parse({
    ...completed,
    customerId: buyer.customerId,
    paymentMethodId: tender.paymentMethodId,
    shippingOption: shipping,
    lines: lines.map((line) => ({ ...line, total: adjustedPrice(line) })),
  });
  return {
    ...purchase,
    lines: purchase.lines.map((line, index) => {
      const { adjustments = [], taxes = [] } = lines[index] ?? {};
      return { ...line, parts: { adjustments, taxes } };
    }),
  };
}
