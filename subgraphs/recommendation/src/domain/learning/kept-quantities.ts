import type { Behaviour } from './behaviour.ts';

/** By order and product, how many pieces were bought and not cancelled afterwards; lines in any order. */
export function keptQuantities(lines: readonly Behaviour[]): ReadonlyMap<string, number> {
  const kept = new Map<string, number>();
  const cancelled = new Map<string, number>();
  for (const line of lines) {
    if (line.kind === 'PURCHASE') kept.set(orderKey(line), (kept.get(orderKey(line)) ?? 0) + (line.quantity ?? 0));
    if (line.kind !== 'CANCELLATION') continue;
    cancelled.set(orderKey(line), Math.max(cancelled.get(orderKey(line)) ?? 0, line.quantity ?? 0));
  }
  for (const [key, quantity] of cancelled) kept.set(key, (kept.get(key) ?? 0) - quantity);
  return kept;
}

/** The key of what an order has of a product. */
export function orderKey({ sourceId, productId }: Pick<Behaviour, 'sourceId' | 'productId'>): string {
  return `${sourceId ?? ''} ${productId ?? ''}`;
}
