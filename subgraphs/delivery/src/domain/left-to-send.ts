import type { Parcel, ParcelLine } from './delivery.ts';

/** What was ordered and is in no parcel that leaves or has left. */
export function leftToSend(ordered: readonly ParcelLine[], parcels: readonly Parcel[]): readonly ParcelLine[] {
  const sent = parcels.filter(({ status }) => status !== 'CANCELLED');
  if (sent.some(({ lines }) => lines.length === 0)) return [];
  return ordered
    .map((line) => ({ ...line, quantity: line.quantity - carriedIn(sent, line.lineId) }))
    .filter(({ quantity }) => quantity > 0);
}

function carriedIn(parcels: readonly Parcel[], lineId: string): number {
  const carried = parcels.flatMap(({ lines }) => lines).filter((line) => line.lineId === lineId);
  return carried.reduce((sum, { quantity }) => sum + quantity, 0);
}
