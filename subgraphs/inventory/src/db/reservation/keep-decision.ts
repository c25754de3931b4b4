import type { Enqueue, Withdraw } from '@agora/kit';
import type { Reservation, ReservationDecision } from '../../domain/reservation/reservation.ts';
import { reservationToExpire } from '../../job-kinds.ts';
import { bookDecision, type Booking } from '../level/book-decision.ts';
import type { Stores } from '../stores.ts';

type Keeping = Booking & Pick<Stores, 'reservations'>;

/** What was decided about locked reservations and levels is saved, booked and told. */
export async function keepDecision(
  { reservations, owed, begun = [], ...decision }: ReservationDecision,
  work: Keeping,
): Promise<void> {
  await work.reservations.save(reservations);
  if (owed) await work.backorders.owe(owed);
  await bookDecision({ ...decision, owed }, work);
  for (const reservation of reservations) {
    await keepTimer(reservation, reservation.version === 1 || begun.includes(reservation.id), work);
  }
}

/** What is put aside as a whole expires unless it is paid or cancelled before. */
async function keepTimer(
  { id, orderId, status, expiresAt }: Reservation,
  isNew: boolean,
  { enqueue, withdraw }: { readonly enqueue: Enqueue; readonly withdraw: Withdraw },
): Promise<void> {
  if (status !== 'RESERVED') await withdraw(reservationToExpire, id);
  else if (isNew) await enqueue(reservationToExpire, { reservationId: id, orderId }, { key: id, dueAt: expiresAt });
}
