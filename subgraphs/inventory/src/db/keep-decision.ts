import type { Enqueue, Withdraw } from '@agora/kit';
import type { EventDraft } from '@agora/schema';
import type { Reservation, ReservationDecision } from '../domain/reservation.ts';
import { reservationToExpire } from '../job-kinds.ts';
import type { Stores } from './stores.ts';

interface Keeping extends Pick<Stores, 'reservations' | 'levels'> {
  readonly emit: (events: readonly EventDraft[]) => Promise<void>;
  readonly enqueue: Enqueue;
  readonly withdraw: Withdraw;
  readonly now: () => Date;
}

/** What was decided about locked reservations and levels is saved, booked and told. */
export async function keepDecision(
  { reservations, movements, events }: ReservationDecision,
  { emit, enqueue, withdraw, now, ...stores }: Keeping,
): Promise<void> {
  await stores.reservations.save(reservations);
  await stores.levels.move(movements, now());
  await emit(events);
  for (const reservation of reservations) await keepTimer(reservation, { enqueue, withdraw });
}

/** A new one expires unless it is paid or cancelled before. */
async function keepTimer(
  { id, orderId, status, version, expiresAt }: Reservation,
  { enqueue, withdraw }: Pick<Keeping, 'enqueue' | 'withdraw'>,
): Promise<void> {
  if (status !== 'RESERVED') await withdraw(reservationToExpire, id);
  else if (version === 1) {
    await enqueue(reservationToExpire, { reservationId: id, orderId }, { key: id, dueAt: expiresAt });
  }
}
