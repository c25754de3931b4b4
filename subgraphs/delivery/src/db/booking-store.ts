import { and, asc, eq, gt, gte, inArray, isNotNull, lte, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { SlotBooking } from '../domain/slots/booking.ts';
import { slotBooking, slotDay } from './slot-tables.ts';

type SlotOnDay = Pick<SlotBooking, 'slotId' | 'day'>;

export const keyOfDay = ({ slotId, day }: SlotOnDay): string => `${slotId} ${day}`;

/** The places of slots that orders have. */
export function bookingStore(db: Queryable) {
  const { orderId } = slotBooking;

  async function find(id: string): Promise<SlotBooking | undefined> {
    return (await db.select().from(slotBooking).where(eq(orderId, id)))[0];
  }

  /** Whoever changes two days does so in one order, so that no two wait for each other. */
  async function lockDays(days: readonly SlotOnDay[]): Promise<void> {
    const sorted = new Map(days.map((day) => [keyOfDay(day), day])).entries();
    for (const [, { slotId, day }] of [...sorted].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
      await db.insert(slotDay).values({ slotId, day, booked: 0 }).onConflictDoNothing();
      await db
        .select()
        .from(slotDay)
        .where(and(eq(slotDay.slotId, slotId), eq(slotDay.day, day)))
        .for('update');
    }
  }

  /** By so many more, or fewer; false where that is more than there is room for. */
  async function book({ slotId, day }: SlotOnDay, parcels: number, capacity?: number): Promise<boolean> {
    const rows = await db
      .update(slotDay)
      .set({ booked: sql`${slotDay.booked} + ${parcels}` })
      .where(
        and(
          eq(slotDay.slotId, slotId),
          eq(slotDay.day, day),
          capacity === undefined ? undefined : lte(slotDay.booked, capacity - parcels),
        ),
      )
      .returning();
    return rows.length > 0;
  }

  return {
    find,

    async byOrders(ids: readonly string[]): Promise<ReadonlyMap<string, SlotBooking>> {
      const rows = await db
        .select()
        .from(slotBooking)
        .where(inArray(orderId, [...ids]));
      return new Map(rows.map((row) => [row.orderId, row]));
    },

    /** What an order has, which nobody else changes until the transaction ends, whether it has something or not. */
    async lock(id: string): Promise<SlotBooking | undefined> {
      await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`slot of ${id}`}, 0))`);
      return find(id);
    },

    /** In the place of what the locked order had before; changes nothing, and resolves to false, where too little is left. */
    async take(booking: SlotBooking, before: SlotBooking | undefined, capacity: number): Promise<boolean> {
      await lockDays(before ? [before, booking] : [booking]);
      if (before) await book(before, -before.parcels);
      if (!(await book(booking, booking.parcels, capacity))) {
        if (before) await book(before, before.parcels);
        return false;
      }
      await db.insert(slotBooking).values(booking).onConflictDoUpdate({ target: orderId, set: booking });
      return true;
    },

    /** There is an order: it has its places until it is cancelled. */
    async keep(id: string): Promise<void> {
      await db
        .update(slotBooking)
        .set({ expiresAt: null })
        .where(and(eq(orderId, id), isNotNull(slotBooking.expiresAt)));
    },

    /** Gives back what a locked order has. */
    async release(booking: SlotBooking): Promise<void> {
      await book(booking, -booking.parcels);
      await db.delete(slotBooking).where(eq(orderId, booking.orderId));
    },

    /** How many parcels are booked of slots from a day on to another, the earliest first; days of which none are, are left out. */
    bookedOf(slotIds: readonly string[], from: string, to: string) {
      return db
        .select({ slotId: slotDay.slotId, day: slotDay.day, parcels: slotDay.booked })
        .from(slotDay)
        .where(
          and(
            inArray(slotDay.slotId, [...slotIds]),
            gte(slotDay.day, from),
            lte(slotDay.day, to),
            gt(slotDay.booked, 0),
          ),
        )
        .orderBy(asc(slotDay.day));
    },
  };
}
