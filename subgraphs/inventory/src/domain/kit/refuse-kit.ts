import type { StockLevel, StockRefusal } from '../stock.ts';
import type { KitPart } from './kit.ts';

interface KitFacts {
  /** Of the kit itself. */
  readonly levels: readonly StockLevel[];
  /** Whether it is ordered by itself anywhere. */
  readonly hasPolicy: boolean;
  /** Whether it is a part of another kit. */
  readonly isPart: boolean;
  /** Which of the parts are kits. */
  readonly kits: ReadonlySet<string>;
}

type Refusal = StockRefusal<'INVALID_LINE_COUNT' | 'QUANTITY_OUT_OF_RANGE' | 'KIT_IN_KIT' | 'HAS_STOCK'>;

const mostParts = 20;
const mostPieces = 1_000;

/** Undefined for parts that a variant may have. A kit has no kits in it, itself least of all, so there are no rings. */
export function refuseKit(
  variantId: string,
  parts: readonly KitPart[],
  { levels, hasPolicy, isPart, kits }: KitFacts,
): Refusal | undefined {
  if (parts.length > mostParts) return { refused: 'INVALID_LINE_COUNT', field: ['parts'] };
  const named = new Set<string>();
  for (const [index, { partId, quantity }] of parts.entries()) {
    const field = ['parts', index.toString()];
    if (quantity < 1 || quantity > mostPieces) {
      return { refused: 'QUANTITY_OUT_OF_RANGE', field: [...field, 'quantity'] };
    }
    if (named.has(partId)) return { refused: 'INVALID_LINE_COUNT', field };
    if (partId === variantId || kits.has(partId)) return { refused: 'KIT_IN_KIT', field: [...field, 'variantId'] };
    named.add(partId);
  }
  if (parts.length === 0) return undefined;
  if (isPart) return { refused: 'KIT_IN_KIT', field: ['variantId'] };
  const isStocked = levels.some(({ onHand, owed }) => onHand > 0 || owed > 0);
  return isStocked || hasPolicy ? { refused: 'HAS_STOCK', field: ['variantId'] } : undefined;
}
