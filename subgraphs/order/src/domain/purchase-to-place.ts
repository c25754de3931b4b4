import { adjustedPrice, checkoutCompleted, type checkoutCompletedV2 } from '@agora/schema';
import type { z } from 'zod';

/** What was bought, as far as an order keeps it. */
export type PurchaseToPlace = z.infer<typeof checkoutCompleted.schema>;

/** Throws a TypeError for what no order can be yet: a guest's purchase, or one not paid with one stored payment method. */
export function purchaseToPlace(completed: z.infer<typeof checkoutCompletedV2.schema>): PurchaseToPlace {
  const { buyer, tenders, shippingAddressId, shipping, lines } = completed;
  const [tender, ...others] = tenders;
  if (buyer.kind !== 'CUSTOMER' || !shippingAddressId) throw new TypeError('an order is a customer’s');
  if (tender?.kind !== 'PAYMENT_METHOD' || others.length > 0) {
    throw new TypeError('an order is paid with one stored payment method');
  }
  return checkoutCompleted.schema.parse({
    ...completed,
    customerId: buyer.customerId,
    paymentMethodId: tender.paymentMethodId,
    shippingOption: shipping,
    lines: lines.map((line) => ({ ...line, total: adjustedPrice(line) })),
  });
}
