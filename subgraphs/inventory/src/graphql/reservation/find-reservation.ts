import { hasScope } from '@agora/kit';
import type { Context } from '../../context.ts';
import type { Reservation } from '../../domain/reservation/reservation.ts';
import { reservationsByOrder } from '../batches.ts';
import { isReadable } from '../is-readable.ts';

/** What is put aside for an order: all of it for staff, for vendors their own goods. Null where nothing is left. */
export async function findReservation(orderId: string, context: Context): Promise<Reservation | null> {
  const reservation = await context.load(reservationsByOrder, orderId);
  if (!reservation || hasScope(context.viewer, 'inventory:read')) return reservation ?? null;
  const ownOf = async <Line extends { readonly variantId: string }>(all: readonly Line[]) => {
    const own = await Promise.all(all.map(async (line) => ((await isReadable(line.variantId, context)) ? [line] : [])));
    return own.flat();
  };
  const lines = await ownOf(reservation.lines);
  const backorders = await ownOf(reservation.backorders);
  return lines.length + backorders.length === 0 ? null : { ...reservation, lines, backorders };
}
