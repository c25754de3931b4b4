import type { Work } from '../context.ts';
import { keepParcel } from '../db/keep-parcel.ts';
import { takeOut } from '../domain/take-out.ts';

interface CancelledLine {
  readonly lineId: string;
  readonly quantityInAll: number;
}

/** Pieces are taken out of parcels that have not left, and are put into no other; the order is locked. */
export async function takeOutPieces(work: Work, orderId: string, cancelled: readonly CancelledLine[]): Promise<void> {
  const { orders, deliveries, emit, now } = work;
  const unwanted = new Map(await orders.keepCancelled(orderId, cancelled));
  for (const parcel of await deliveries.lockOfOrder(orderId)) {
    const out = takeOut(parcel, unwanted, now());
    if (!out) continue;
    if (out.entry) {
      await keepParcel(work, out);
    } else {
      await deliveries.saveLines(out.parcel);
      await emit(out.events);
    }
    for (const [lineId, quantity] of out.taken) unwanted.set(lineId, (unwanted.get(lineId) ?? 0) - quantity);
  }
}
