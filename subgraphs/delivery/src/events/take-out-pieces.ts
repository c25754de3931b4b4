import type { Work } from '../context.ts';
import { keepParcel } from '../db/keep-parcel.ts';
import { releaseSlot } from './release-slot.ts';
import { takeOut } from '../domain/take-out.ts';

interface CancelledLine {
  readonly lineId: string;
  readonly quantityInAll: number;
}

/** Pieces are taken out of parcels that have not left, and are put into no other; the order is locked. */
export async function takeOutPieces(work: Work, orderId: string, cancelled: readonly CancelledLine[]): Promise<void> {
  const { orders, deliveries, bookings, emit, now } = work;
  const unwanted = new Map(await orders.keepCancelled(orderId, cancelled));
  const parcels = await deliveries.lockOfOrder(orderId);
  let leaving = parcels.filter(({ status }) => status !== 'CANCELLED').length;
  for (const parcel of parcels) {
    const out = takeOut(parcel, unwanted, now());
    if (!out) continue;
    if (out.entry) {
      await keepParcel(work, out);
      leaving -= 1;
    } else {
      await deliveries.saveLines(out.parcel);
      await emit(out.events);
    }
    for (const [lineId, quantity] of out.taken) unwanted.set(lineId, (unwanted.get(lineId) ?? 0) - quantity);
  }
  if (parcels.length > 0 && leaving === 0) await releaseSlot(bookings, orderId);
}
