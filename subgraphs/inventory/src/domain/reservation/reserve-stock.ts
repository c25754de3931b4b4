import { inventoryBackordered, inventoryRejected, inventoryReserved } from '@agora/schema';
import { afterMovements } from '../level/moved-levels.ts';
import { stockChanges } from '../level/stock-changes.ts';
import type { Shortage } from '../kit/shortages-of.ts';
import type { Pieces } from '../pieces.ts';
import type { StockLevel } from '../stock.ts';
import type { Nearness } from '../warehouse/nearness.ts';
import { allocate } from './allocate.ts';
import type { Hold } from './hold-stock.ts';
import { movementsOf } from './move-pieces.ts';
import { openReservation } from './open-reservation.ts';
import type { ReservationDecision } from './reservation.ts';

interface ReserveStock {
  readonly id: string;
  readonly orderId: string;
  /** Of the order, for who tells its customer. */
  readonly number: string;
  readonly customerId: string;
  readonly wanted: Pieces;
  /** What was held for it until now. */
  readonly held?: Hold | undefined;
  readonly expiresAt: Date;
  readonly nearness: Nearness;
  readonly maySplit: boolean;
  /** How many pieces of each variant may be promised that are not there. */
  readonly backorderable: Pieces;
  /** As who ordered knows them. */
  readonly nameShortages: (shortages: readonly Shortage[]) => Shortage[];
  /** When more of variants come, as far as that is known. */
  readonly restocks: ReadonlyMap<string, Date>;
}

/** Puts aside what there is of what an order asks for and promises the rest, where that may be; otherwise it gets nothing. */
export function reserveStock(
  {
    wanted,
    held,
    nearness,
    maySplit,
    backorderable,
    restocks,
    nameShortages,
    number,
    customerId,
    ...about
  }: ReserveStock,
  levels: readonly StockLevel[],
  lowStockQuantity: number,
): ReservationDecision {
  const { id: reservationId, orderId, expiresAt } = about;
  const back = held ? movementsOf(held.id, 'RELEASED', held.pieces) : [];
  const { pieces, missing, shortages } = allocate(wanted, afterMovements(levels, back), { nearness, maySplit });
  if ([...missing].some(([variantId, quantity]) => quantity > (backorderable.get(variantId) ?? 0))) {
    const rejected = inventoryRejected.draft({ orderId, lines: nameShortages(shortages) });
    const events = [rejected, ...stockChanges(levels, back, lowStockQuantity)];
    return { reservations: [openReservation(about, [])], movements: back, events };
  }
  const movements = [...back, ...movementsOf(reservationId, 'RESERVED', pieces)];
  const told =
    missing.size === 0
      ? inventoryReserved.draft({ reservationId, orderId, expiresAt: expiresAt.toISOString(), lines: [...pieces] })
      : inventoryBackordered.draft({
          reservationId,
          ...{ orderId, number, customerId },
          lines: [...missing].map(([variantId, quantity]) => ({ variantId, quantity })),
          expectedAt: latestOf([...missing.keys()].map((variantId) => restocks.get(variantId))),
        });
  return {
    // What needs no stock, as a service or a download, has no reservation either.
    reservations: wanted.size === 0 ? [] : [openReservation(about, pieces, missing)],
    movements,
    owed: missing,
    events: [told, ...stockChanges(levels, movements, lowStockQuantity, missing)],
  };
}

/** By when all of it is there; null where nobody knows of one. */
function latestOf(moments: readonly (Date | undefined)[]): string | null {
  const known = moments.flatMap((moment) => moment?.getTime() ?? []);
  return known.length < moments.length ? null : new Date(Math.max(...known)).toISOString();
}
