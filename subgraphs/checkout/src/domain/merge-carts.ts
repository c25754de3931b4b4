import { change, maxLines, maxQuantity, type OpenCart } from './cart.ts';

/** A guest's cart poured into the customer's own: quantities add up, as far as the limits allow. */
export function mergeCarts(own: OpenCart, guest: OpenCart, now: Date): OpenCart {
  const lines = new Map(own.lines.map((line) => [line.variantId, line]));
  for (const line of guest.lines) {
    const present = lines.get(line.variantId);
    const quantity = Math.min((present?.quantity ?? 0) + line.quantity, maxQuantity);
    if (present || lines.size < maxLines) lines.set(line.variantId, { ...(present ?? line), quantity });
  }
  return change(own, { lines: [...lines.values()] }, now);
}
