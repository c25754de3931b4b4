import { availableOf, totalAvailable } from '../level/availability.ts';
import type { Shortage } from '../kit/shortages-of.ts';
import { type Pieces, piecesOf, type PlacedPieces, without } from '../pieces.ts';
import type { StockLevel } from '../stock.ts';
import { elsewhere, type Nearness } from '../warehouse/nearness.ts';

interface Ways {
  readonly nearness: Nearness;
  /** Whether goods of one order may come from several warehouses. */
  readonly maySplit: boolean;
}

interface Allocation {
  /** All that there are, of those that are wanted. */
  readonly pieces: readonly PlacedPieces[];
  readonly missing: Pieces;
  /** The same, as others are told of it. */
  readonly shortages: readonly Shortage[];
}

/** Finds wanted pieces: from the warehouse that has most of them, of equal ones from the nearest, of these from the fullest. */
export function allocate(wanted: Pieces, levels: readonly StockLevel[], { nearness, maySplit }: Ways): Allocation {
  const offered = new Map(
    [...wanted]
      .map(([variantId, quantity]) => [variantId, Math.min(quantity, totalAvailable(variantId, levels))] as const)
      .filter(([, quantity]) => quantity > 0),
  );
  const pieces: PlacedPieces[] = [];
  let offers = [...Map.groupBy(levels, ({ warehouseId }) => warehouseId)];
  for (let rest: Pieces = offered; rest.size > 0; rest = without(offered, piecesOf(pieces))) {
    const [best, ...others] = offers
      .map(([warehouseId, own]) => offerOf(warehouseId, own, rest))
      .toSorted((one, other) => compare(one, other, nearness));
    if (!best) throw new Error('there is less than was counted');
    pieces.push(...best.pieces);
    if (!maySplit) break;
    const left = new Set(others.map(({ warehouseId }) => warehouseId));
    offers = offers.filter(([warehouseId]) => left.has(warehouseId));
  }
  const missing = without(wanted, piecesOf(pieces));
  const shortages = [...missing].map(([variantId, quantity]) => {
    const requested = wanted.get(variantId) ?? quantity;
    return { variantId, requested, available: requested - quantity };
  });
  return { pieces, missing, shortages };
}

interface Offer {
  readonly warehouseId: string;
  readonly pieces: readonly PlacedPieces[];
  /** How many of the missing pieces it has. */
  readonly quantity: number;
  /** How many it could give, wanted or not. */
  readonly available: number;
}

function offerOf(warehouseId: string, levels: readonly StockLevel[], missing: Pieces): Offer {
  const asked = [...missing.keys()].flatMap((id) => levels.find(({ variantId }) => variantId === id) ?? []);
  const pieces = asked
    .map((level) => ({
      variantId: level.variantId,
      warehouseId,
      quantity: Math.min(missing.get(level.variantId) ?? 0, availableOf(level)),
    }))
    .filter(({ quantity }) => quantity > 0);
  const quantity = pieces.reduce((sum, piece) => sum + piece.quantity, 0);
  return { warehouseId, pieces, quantity, available: asked.reduce((sum, level) => sum + availableOf(level), 0) };
}

function compare(one: Offer, other: Offer, nearness: Nearness): number {
  const far = ({ warehouseId }: Offer) => nearness.get(warehouseId) ?? elsewhere;
  return (
    other.quantity - one.quantity ||
    far(one) - far(other) ||
    other.available - one.available ||
    (one.warehouseId < other.warehouseId ? -1 : 1)
  );
}
