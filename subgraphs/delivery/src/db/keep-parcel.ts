import type { Work } from '../context.ts';
import type { DeliveryDecision } from '../domain/delivery.ts';

/** What was decided about a locked parcel is saved and told, to those who follow it too. */
export async function keepParcel({ deliveries, emit, signal }: Work, decision: DeliveryDecision): Promise<void> {
  await deliveries.save(decision);
  await emit(decision.events);
  await signal(`parcels:${decision.parcel.orderId}`);
}
