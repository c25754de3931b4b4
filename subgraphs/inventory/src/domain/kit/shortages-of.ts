import type { Pieces } from '../pieces.ts';
import { buildableOf, type Kits } from './kit.ts';

/** Of what was ordered, as others are told of it. */
export interface Shortage {
  readonly variantId: string;
  readonly requested: number;
  readonly available: number;
}

/** The shortages of what lies in warehouses, as who ordered knows it: of a kit, how many could be put together. */
export function shortagesOf(ordered: Pieces, kits: Kits, shortages: readonly Shortage[]): Shortage[] {
  const short = new Map(shortages.map((one) => [one.variantId, one.available]));
  return [...ordered].flatMap(([variantId, requested]) => {
    const parts = kits.get(variantId);
    const isShort = parts ? parts.some(({ partId }) => short.has(partId)) : short.has(variantId);
    if (!isShort) return [];
    const available = parts
      ? buildableOf(parts, (partId) => short.get(partId) ?? Number.MAX_SAFE_INTEGER)
      : (short.get(variantId) ?? 0);
    return [{ variantId, requested, available: Math.min(available, requested) }];
  });
}
