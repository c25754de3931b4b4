import type { EventDraft } from '@agora/schema';
import type { ReservationDecision } from '../domain/reservation.ts';
import type { Stores } from './stores.ts';

interface Keeping extends Pick<Stores, 'reservations' | 'levels'> {
  readonly emit: (events: readonly EventDraft[]) => Promise<void>;
  readonly now: () => Date;
}

/** What was decided about locked reservations and levels is saved, booked and told. */
export async function keepDecision(
  { reservations, movements, events }: ReservationDecision,
  { emit, now, ...stores }: Keeping,
): Promise<void> {
  await stores.reservations.save(reservations);
  await stores.levels.move(movements, now());
  await emit(events);
}
