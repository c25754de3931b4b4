import { isInStock, type Serial } from './serial.ts';

export type SerialMisfit = 'SERIAL_DUPLICATE' | 'SERIAL_UNKNOWN' | 'SERIAL_ELSEWHERE';

/** Why a piece cannot be what somebody says it is; undefined when it can. */
export type Unfit = (known: Serial | undefined, variantId: string) => SerialMisfit | undefined;

/** It comes in: no piece of that number is here already. */
export const comesIn: Unfit = (known) =>
  known && (isInStock(known) || known.status === 'IN_TRANSIT') ? 'SERIAL_DUPLICATE' : undefined;

/** It leaves a warehouse, and nobody picked it for an order. */
export const leaves =
  (warehouseId: string): Unfit =>
  (known) => {
    if (!known || !(isInStock(known) || known.status === 'IN_TRANSIT')) return 'SERIAL_UNKNOWN';
    return known.status === 'IN_STOCK' && known.warehouseId === warehouseId ? undefined : 'SERIAL_ELSEWHERE';
  };

/** It comes in with a transfer. */
export const arrivesWith =
  (transferId: string): Unfit =>
  (known) => {
    if (!known) return 'SERIAL_UNKNOWN';
    return known.status === 'IN_TRANSIT' && known.transferId === transferId ? undefined : 'SERIAL_ELSEWHERE';
  };

/** It comes back from an order; some of the pieces of which may have left before anybody asked for their numbers. */
export function comesBackFrom(orderId: string, unnumbered: ReadonlyMap<string, number>): Unfit {
  const left = new Map(unnumbered);
  return (known, variantId) => {
    if (known?.status === 'SOLD' && known.orderId === orderId) return undefined;
    const some = left.get(variantId) ?? 0;
    if (some > 0 && (!known || known.status === 'UNTRACKED')) {
      left.set(variantId, some - 1);
      return undefined;
    }
    return known ? 'SERIAL_ELSEWHERE' : 'SERIAL_UNKNOWN';
  };
}
