import { v7 as uuidv7 } from 'uuid';
import type { UnreadSerials } from '../../domain/serial/read-serials.ts';
import { type Serial, serialKey } from '../../domain/serial/serial.ts';
import type { StockLevel, StockRefusal } from '../../domain/stock.ts';
import type { StockWork } from '../stock-work.ts';
import { readNamed } from './read-named.ts';

interface Beginning {
  /** Of the variant, locked. */
  readonly levels: readonly StockLevel[];
  readonly stock: readonly { readonly warehouseId: string; readonly serials: readonly string[] }[];
  readonly movedBy: string;
}

type Tracking = Pick<StockWork, 'serials' | 'now'>;

/** From now on each piece of a variant has a number: those that lie in warehouses are named. */
export async function beginTracking(
  variantId: string,
  { levels, stock, movedBy }: Beginning,
  { serials, now }: Tracking,
): Promise<UnreadSerials | StockRefusal<'IN_TRANSIT' | 'WAREHOUSE_NOT_FOUND'> | undefined> {
  if (await serials.isOnTheWay(variantId)) return { refused: 'IN_TRANSIT', field: ['variantId'] };
  const strange = stock.findIndex(
    ({ warehouseId }, index) =>
      !levels.some((level) => level.warehouseId === warehouseId) ||
      stock.findIndex((other) => other.warehouseId === warehouseId) < index,
  );
  if (strange >= 0) return { refused: 'WAREHOUSE_NOT_FOUND', field: ['stock', strange.toString(), 'warehouseId'] };
  const unnamed = levels.filter(
    ({ warehouseId, onHand }) => onHand > 0 && !stock.some((one) => one.warehouseId === warehouseId),
  );
  if (unnamed.length > 0) {
    const outstanding = unnamed.reduce((sum, { onHand }) => sum + onHand, 0);
    return { refused: 'SERIAL_MISSING', field: ['stock'], outstanding };
  }
  const lines = stock.map(({ warehouseId, serials: given }) => {
    const quantity = levels.find((level) => level.warehouseId === warehouseId)?.onHand ?? 0;
    return { variantId, quantity, serials: given };
  });
  // Numbers may be known from when it was tracked before.
  const read = await readNamed(
    { serials },
    lines,
    () => true,
    (index) => ['stock', index.toString()],
  );
  if (read.refused) return read;
  const added = read.named.map(({ number, line }): Serial => {
    const blank = { orderId: null, isSaid: false, transferId: null, arrivedAt: now() };
    const id = read.known.get(serialKey({ variantId, number }))?.id ?? uuidv7();
    return { id, variantId, number, status: 'IN_STOCK', warehouseId: stock[line]?.warehouseId ?? '', ...blank };
  });
  await serials.track(variantId, true);
  await serials.save(
    added,
    added.map(({ id: serialId, warehouseId }) => ({
      ...{ serialId, kind: 'FOUND' as const, warehouseId, orderId: null, transferId: null, movedBy },
    })),
    now(),
  );
  return undefined;
}

/** The numbers of a variant are not followed any more; what is known of them stays. */
export async function endTracking(variantId: string, movedBy: string, { serials, now }: Tracking): Promise<void> {
  const here = await serials.hereOf(variantId);
  await serials.track(variantId, false);
  await serials.save(
    here.map((one) => ({ ...one, status: 'UNTRACKED' as const, orderId: null, isSaid: false, transferId: null })),
    here.map(({ id: serialId, warehouseId }) => ({
      ...{ serialId, kind: 'UNTRACKED' as const, warehouseId, orderId: null, transferId: null, movedBy },
    })),
    now(),
  );
}
