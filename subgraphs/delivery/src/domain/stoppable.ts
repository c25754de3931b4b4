import type { Parcel, ParcelLine } from './delivery.ts';
import { leftToSend } from './left-to-send.ts';
import { statusAfter } from './transitions.ts';

/** How many pieces of each wanted line have not left; none, where a parcel of before may have them and does not say so. */
export function stoppable(wanted: readonly ParcelLine[], parcels: readonly Parcel[]): ReadonlyMap<string, number> {
  const gone = parcels.filter(({ status, lines }) => !statusAfter(status, 'CANCELLED') || lines.length === 0);
  return new Map(leftToSend(wanted, gone).map(({ lineId, quantity }) => [lineId, quantity]));
}
