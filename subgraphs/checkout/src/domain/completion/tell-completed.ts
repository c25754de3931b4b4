import { adjustedPrice, checkoutCompleted, checkoutCompletedV2, type EventDraft } from '@agora/schema';
import type { z } from 'zod';

type Completed = z.infer<typeof checkoutCompletedV2.schema>;

/**
 * The purchase in every version that somebody may listen to, the newest first: who takes several finds in it what the
 * older ones cannot say. One that an older version has no words for is not told in it.
 */
export function tellCompleted(completed: Completed): EventDraft[] {
  return [checkoutCompletedV2.draft(completed), ...tellVersion1(completed)];
}

function tellVersion1(completed: Completed): EventDraft[] {
  const { buyer, tenders, shippingAddressId, lines, shipping } = completed;
  const [tender, ...others] = tenders;
  if (buyer.kind !== 'CUSTOMER' || !shippingAddressId) return [];
  if (tender?.kind !== 'PAYMENT_METHOD' || others.length > 0) return [];
  const version1 = checkoutCompleted.draft({
    ...completed,
    customerId: buyer.customerId,
    paymentMethodId: tender.paymentMethodId,
    shippingAddressId,
    shippingOption: shipping,
    lines: lines.map((line) => ({ ...line, total: adjustedPrice(line) })),
  });
  return [version1];
}
