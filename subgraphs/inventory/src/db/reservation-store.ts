import { and, asc, eq, inArray, lte } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Reservation } from '../domain/reservation.ts';
import { reservation } from './tables.ts';

/** What is put aside, one for each order. */
export function reservationStore(db: Queryable) {
  return {
    async by(key: 'id' | 'orderId', values: readonly string[]): Promise<ReadonlyMap<string, Reservation>> {
      const rows = await db
        .select()
        .from(reservation)
        .where(inArray(reservation[key], [...values]));
      return new Map(rows.map((row) => [row[key], row]));
    },

    async lock(orderId: string): Promise<Reservation | undefined> {
      const [row] = await db.select().from(reservation).where(eq(reservation.orderId, orderId)).for('update');
      return row;
    },

    /** The one that expired first, locked; those that somebody else decides about at this moment are left to them. */
    async lockExpired(now: Date): Promise<Reservation | undefined> {
      const [row] = await db
        .select()
        .from(reservation)
        .where(and(eq(reservation.status, 'RESERVED'), lte(reservation.expiresAt, now)))
        .orderBy(asc(reservation.expiresAt))
        .limit(1)
        .for('update', { skipLocked: true });
      return row;
    },

    async save(changed: Reservation): Promise<void> {
      await db.insert(reservation).values(changed).onConflictDoUpdate({ target: reservation.id, set: changed });
    },
  };
}
