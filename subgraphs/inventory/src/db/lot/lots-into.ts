import { v7 as uuidv7 } from 'uuid';
import type { Lot } from '../../domain/lot/lot.ts';
import { lotKey, type LotName } from '../../domain/lot/lot-place.ts';
import type { StockWork } from '../stock-work.ts';

/** Into which lots of a warehouse goods come, by `lotKey`: those that are there, or new ones, which are kept by `lots.add`. */
export async function lotsInto(
  warehouseId: string,
  names: readonly LotName[],
  { lots, now }: Pick<StockWork, 'lots' | 'now'>,
): Promise<ReadonlyMap<string, Lot>> {
  const known = new Map((await lots.named(warehouseId, names)).map((lot) => [lotKey(lot), lot]));
  const none = { receivedAt: now(), onHand: 0, reserved: 0 };
  for (const { variantId, code, expiresAt } of names) {
    const key = lotKey({ variantId, code });
    if (!known.has(key)) known.set(key, { id: uuidv7(), variantId, warehouseId, code, expiresAt, ...none });
  }
  return known;
}
