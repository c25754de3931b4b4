import type { Behaviour } from '../domain/learning/behaviour.ts';

interface Ordered {
  readonly kind: 'PURCHASE' | 'CANCELLATION';
  readonly personId: string | null;
  readonly orderId: string;
  readonly at: Date;
}

/** Lines of the log about an order: one for each product of it, however many lines of the order have it. */
export function linesOfOrder(
  { kind, personId, orderId, at }: Ordered,
  lines: readonly { readonly productId: string; readonly quantity: number }[],
): readonly Behaviour[] {
  const quantities = new Map<string, number>();
  for (const { productId, quantity } of lines) quantities.set(productId, (quantities.get(productId) ?? 0) + quantity);
  return Array.from(quantities, ([productId, quantity]) => ({
    ...{ kind, personId, productId, quantity, at },
    ...{ sourceId: orderId, rating: null, words: null },
  }));
}
