import { placeOf } from '../place.ts';
import type { StockLevel, StockMovement } from '../stock.ts';
import { freeOf, type Lot, type LotUse } from './lot.ts';

interface Lots {
  readonly lots: readonly Lot[];
  readonly uses: readonly LotUse[];
}

const useOf = ({ lotId, reservationId }: Pick<LotUse, 'lotId' | 'reservationId'>) => `${lotId} ${reservationId}`;

/**
 * Lots and their uses after movements of locked levels, which are as they are after them: what expires first is put aside first, what leaves for an
 * order is what was put aside for it, and what is missing otherwise is missing of what expires first. There are never more in lots than in their level.
 */
export function lotsAfter(before: Lots, movements: readonly StockMovement[], levels: readonly StockLevel[]): Lots {
  const lots = new Map(before.lots.map((lot) => [lot.id, lot]));
  const uses = new Map(before.uses.map((use) => [useOf(use), use]));
  const soonest = (place: Pick<StockMovement, 'variantId' | 'warehouseId'>) =>
    [...lots.values()]
      .filter((lot) => placeOf(lot) === placeOf(place))
      .toSorted((one, other) => one.expiresAt.getTime() - other.expiresAt.getTime() || (one.id < other.id ? -1 : 1));

  /** Takes up to so many pieces out of what each lot has for it. */
  const take = (
    from: readonly Lot[],
    quantity: number,
    most: (lot: Lot) => number,
    act: (lot: Lot, pieces: number) => void,
  ) => {
    let rest = quantity;
    for (const lot of from) {
      const pieces = Math.min(rest, most(lot));
      if (pieces > 0) act(lot, pieces);
      rest -= Math.max(pieces, 0);
    }
  };
  const change = (lot: Lot, onHand: number, reserved: number) =>
    lots.set(lot.id, { ...lot, onHand: lot.onHand + onHand, reserved: lot.reserved + reserved });
  const useIn = (lot: Lot, reservationId: string): LotUse =>
    uses.get(useOf({ lotId: lot.id, reservationId })) ?? { lotId: lot.id, reservationId, reserved: 0, committed: 0 };
  const changeUse = (use: LotUse, reserved: number, committed: number) =>
    uses.set(useOf(use), { ...use, reserved: use.reserved + reserved, committed: use.committed + committed });

  for (const movement of movements) {
    const { kind, reservationId, onHandDelta, reservedDelta, lotId } = movement;
    const there = soonest(movement);
    const named = lotId === undefined ? undefined : lots.get(lotId);
    if (named) change(named, onHandDelta, 0);
    else if (reservationId === null) continue;
    else if (kind === 'RESERVED') {
      take(there, reservedDelta, freeOf, (lot, pieces) => {
        change(lot, 0, pieces);
        changeUse(useIn(lot, reservationId), pieces, 0);
      });
    } else if (kind === 'RELEASED') {
      take(
        there.toReversed(),
        -reservedDelta,
        (lot) => useIn(lot, reservationId).reserved,
        (lot, pieces) => {
          change(lot, 0, -pieces);
          changeUse(useIn(lot, reservationId), -pieces, 0);
        },
      );
    } else if (kind === 'COMMITTED') {
      take(
        there,
        -reservedDelta,
        (lot) => useIn(lot, reservationId).reserved,
        (lot, pieces) => {
          change(lot, -pieces, -pieces);
          changeUse(useIn(lot, reservationId), -pieces, pieces);
        },
      );
    } else if (kind === 'RESTOCKED') {
      take(
        there.toReversed(),
        onHandDelta,
        (lot) => useIn(lot, reservationId).committed,
        (lot, pieces) => {
          change(lot, pieces, 0);
          changeUse(useIn(lot, reservationId), 0, -pieces);
        },
      );
    }
  }
  for (const level of levels) {
    const there = soonest(level);
    const excess = there.reduce((sum, { onHand }) => sum + onHand, 0) - level.onHand;
    take(there, Math.max(excess, 0), freeOf, (lot, pieces) => change(lot, -pieces, 0));
  }
  return { lots: [...lots.values()], uses: [...uses.values()] };
}
