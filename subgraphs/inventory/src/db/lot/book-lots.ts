import { freeOf } from '../../domain/lot/lot.ts';
import { lotsAfter } from '../../domain/lot/lots-after.ts';
import type { StockLevel, StockMovement } from '../../domain/stock.ts';
import { lotToExpire } from '../../job-kinds.ts';
import type { StockWork } from '../stock-work.ts';

/** Says of movements that are booked, and the levels after them, of which lots the pieces are. */
export async function bookLots(
  movements: readonly StockMovement[],
  levels: readonly StockLevel[],
  { lots, enqueue, now }: Pick<StockWork, 'lots' | 'enqueue' | 'now'>,
): Promise<void> {
  if (movements.length === 0) return;
  const reservationIds = [...new Set(movements.flatMap(({ reservationId }) => reservationId ?? []))];
  const lotIds = movements.flatMap(({ lotId }) => lotId ?? []);
  const variantIds = [...new Set(movements.map(({ variantId }) => variantId))];
  const known = await lots.concerning(variantIds, reservationIds, lotIds);
  if (known.length === 0) return;
  const after = lotsAfter({ lots: known, uses: await lots.usesOf(reservationIds) }, movements, levels);
  await lots.save(after.lots, after.uses);
  // What came back of a lot that has expired meanwhile is not sold either.
  const time = now();
  for (const lot of after.lots) {
    const isNew = known.some(({ id, onHand, reserved }) => id === lot.id && freeOf(lot) > onHand - reserved);
    if (!isNew || freeOf(lot) === 0) continue;
    const dueAt = lot.expiresAt > time ? lot.expiresAt : time;
    await enqueue(lotToExpire, { lotId: lot.id }, { key: lot.id, dueAt });
  }
}
