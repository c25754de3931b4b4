import type { Work } from '../context.ts';
import { keepParcel } from '../db/keep-parcel.ts';
import { cancelDelivery } from '../domain/cancel-delivery.ts';
import { releaseSlot } from './release-slot.ts';
import type { Parcel } from '../domain/delivery.ts';

/** Nothing more of an order leaves, whether a parcel is known yet or not. Resolves to the parcels that had left. */
export async function stopParcels(work: Work, orderId: string): Promise<Parcel[]> {
  const { orders, deliveries, bookings, now } = work;
  await orders.lock(orderId);
  await orders.markCancelled(orderId);
  const left: Parcel[] = [];
  for (const parcel of await deliveries.lockOfOrder(orderId)) {
    const decision = cancelDelivery(parcel, now());
    if (decision.refused) {
      if (parcel.status !== 'CANCELLED') left.push(parcel);
      continue;
    }
    await keepParcel(work, decision);
  }
  if (left.length === 0) await releaseSlot(bookings, orderId);
  return left;
}
