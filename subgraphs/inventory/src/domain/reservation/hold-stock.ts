import type { EventDraft } from '@agora/schema';
import type { Kits } from '../kit/kit.ts';
import { partsOf } from '../kit/parts-of.ts';
import { type Shortage, shortagesOf } from '../kit/shortages-of.ts';
import { afterMovements } from '../level/moved-levels.ts';
import { stockChanges } from '../level/stock-changes.ts';
import { type Pieces, type PlacedPieces, without } from '../pieces.ts';
import type { StockLevel, StockMovement } from '../stock.ts';
import { allocate } from './allocate.ts';
import { movementsOf } from './move-pieces.ts';

/** Who holds goods is told an earlier end than it has, so that an order that is placed at the last moment arrives in time. */
export const holdGraceMs = 60_000;

/** Goods that are put aside for a cart. */
export interface Hold {
  /** The id that the order will have. */
  readonly id: string;
  /** As who buys them knows them: a kit is one thing. */
  readonly goods: Pieces;
  /** What lies in warehouses of them. */
  readonly pieces: readonly PlacedPieces[];
  readonly expiresAt: Date;
}

interface HoldStock {
  readonly id: string;
  readonly wanted: Pieces;
  /** What it had until now. */
  readonly before: Hold | undefined;
  readonly expiresAt: Date;
  readonly kits: Kits;
  /** How many pieces of each variant may be promised that are not there. */
  readonly backorderable: Pieces;
  readonly maySplit: boolean;
}

type HoldDecision =
  | {
      readonly short: readonly [];
      readonly hold: Hold;
      readonly movements: readonly StockMovement[];
      readonly events: readonly EventDraft[];
    }
  | { readonly short: readonly Shortage[]; readonly hold?: never };

/** Puts all of them aside, or changes nothing. What may be promised before it is there needs no hold. */
export function holdStock(
  { id, wanted, before, expiresAt, kits, backorderable, maySplit }: HoldStock,
  levels: readonly StockLevel[],
  lowStockQuantity: number,
): HoldDecision {
  const back = before ? movementsOf(id, 'RELEASED', before.pieces) : [];
  const free = afterMovements(levels, back);
  for (let goods = wanted; ;) {
    // Where they go is not known yet: an order finds its pieces anew, with these among them.
    const found = allocate(partsOf(goods, kits), free, { nearness: new Map(), maySplit });
    const short = shortagesOf(goods, kits, found.shortages);
    if (short.length === 0) {
      const movements = [...back, ...movementsOf(id, 'RESERVED', found.pieces)];
      const hold = { id, goods, pieces: found.pieces, expiresAt };
      return { short: [], hold, movements, events: stockChanges(levels, movements, lowStockQuantity) };
    }
    const isPromised = ({ variantId, requested, available }: Shortage) =>
      !kits.has(variantId) && requested - available <= (backorderable.get(variantId) ?? 0);
    const missing = short.filter((one) => !isPromised(one));
    if (missing.length > 0) return { short: missing };
    goods = without(goods, new Map(short.map(({ variantId, requested }) => [variantId, requested])));
  }
}
