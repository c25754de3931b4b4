import type { EventDraft } from '@agora/schema';
import type { DeliveryDecision } from '../domain/delivery.ts';
import type { Stores } from './stores.ts';

interface Keeping extends Pick<Stores, 'deliveries'> {
  readonly emit: (events: readonly EventDraft[]) => Promise<void>;
  readonly signal: (name: string) => Promise<void>;
}

/** What was decided about a locked parcel is saved and told, to those who follow it too. */
export async function keepParcel({ deliveries, emit, signal }: Keeping, decision: DeliveryDecision): Promise<void> {
  await deliveries.save(decision);
  await emit(decision.events);
  await signal(`parcels:${decision.parcel.orderId}`);
}
