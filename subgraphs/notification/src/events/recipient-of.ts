import { isOfGuest } from '@agora/schema';

/** Whom news of an order are for; null for a guest, who has no account to show them in. */
export function recipientOf(order: { readonly orderId: string; readonly customerId: string }): string | null {
  return isOfGuest(order) ? null : order.customerId;
}
