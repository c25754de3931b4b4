import type { Lot } from '../../domain/lot/lot.ts';
import { lotKey, type LotName } from '../../domain/lot/lot-place.ts';
import { readLot } from '../../domain/lot/read-lot.ts';
import type { StockRefusal } from '../../domain/stock.ts';
import type { StockWork } from '../stock-work.ts';
import { lotsInto } from './lots-into.ts';

interface TypedLine {
  readonly variantId: string;
  readonly quantity: number;
  readonly lot?: { readonly code: string; readonly expiresAt: Date } | null | undefined;
}

interface NamedLots {
  readonly refused?: never;
  /** The same lines, with the ids of their lots. */
  readonly lines: readonly { readonly variantId: string; readonly quantity: number; readonly lotId?: string }[];
  /** All lots that are named, to be kept. */
  readonly lots: readonly Lot[];
}

/** Says in which lots goods come in. One of a code in a place expires when it was first said to. */
export async function nameLots(
  typed: readonly TypedLine[],
  warehouseId: string,
  work: Pick<StockWork, 'lots' | 'now'>,
): Promise<NamedLots | StockRefusal<'INVALID_LOT'>> {
  const fieldOf = (index: number, field: readonly string[]) => ['lines', index.toString(), ...field];
  const names: (LotName | undefined)[] = [];
  for (const [index, { variantId, lot }] of typed.entries()) {
    const read = lot && readLot(lot, work.now());
    if (read?.refused) return { ...read, field: fieldOf(index, read.field) };
    names.push(read ? { variantId, code: read.code, expiresAt: read.expiresAt } : undefined);
  }
  const lots = await lotsInto(
    warehouseId,
    names.filter((name) => name !== undefined),
    work,
  );
  const other = names.findIndex(
    (name) => name && lots.get(lotKey(name))?.expiresAt.getTime() !== name.expiresAt.getTime(),
  );
  if (other >= 0) return { refused: 'INVALID_LOT', field: fieldOf(other, ['lot', 'expiresAt']) };
  const lines = typed.map(({ variantId, quantity }, index) => {
    const name = names[index];
    const lotId = name && lots.get(lotKey(name))?.id;
    return { variantId, quantity, ...(lotId !== undefined && { lotId }) };
  });
  return { lines, lots: [...lots.values()] };
}
