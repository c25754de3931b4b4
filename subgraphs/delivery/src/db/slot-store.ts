import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { ClosedDay, Slot } from '../domain/slots/slot.ts';
import { closedDay, deliverySlot } from './slot-tables.ts';

/** So many a list shows, and so many there are. */
export const mostSlots = 200;
export const mostClosedDays = 200;

/** When couriers come to doors, and on which days they do not. */
export function slotStore(db: Queryable) {
  const { id, depot, optionCode, startsAt } = deliverySlot;
  return {
    /** Those of one depot, or of all. */
    all(ofDepot: string | undefined): Promise<Slot[]> {
      return db
        .select()
        .from(deliverySlot)
        .where(ofDepot === undefined ? undefined : eq(depot, ofDepot))
        .orderBy(asc(depot), asc(optionCode), asc(startsAt), asc(id))
        .limit(mostSlots);
    },

    count: (): Promise<number> => db.$count(deliverySlot),

    /** Those that can be chosen at a depot with a way of shipping. */
    active(ofDepot: string, code: string): Promise<Slot[]> {
      return db
        .select()
        .from(deliverySlot)
        .where(and(eq(depot, ofDepot), eq(optionCode, code), eq(deliverySlot.isActive, true)))
        .orderBy(asc(id));
    },

    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Slot>> {
      const rows = await db
        .select()
        .from(deliverySlot)
        .where(inArray(id, [...ids]));
      return new Map(rows.map((row) => [row.id, row]));
    },

    async lock(slotId: string): Promise<Slot | undefined> {
      return (await db.select().from(deliverySlot).where(eq(id, slotId)).for('update'))[0];
    },

    /** One whose capacity nobody changes until the transaction ends. */
    async share(slotId: string): Promise<Slot | undefined> {
      return (await db.select().from(deliverySlot).where(eq(id, slotId)).for('share'))[0];
    },

    async save(slot: Slot): Promise<void> {
      await db.insert(deliverySlot).values(slot).onConflictDoUpdate({ target: id, set: slot });
    },

    /** Of one depot, or of all, from a day on. */
    closedDays(ofDepot: string | undefined, from: string): Promise<ClosedDay[]> {
      return db
        .select()
        .from(closedDay)
        .where(and(gte(closedDay.day, from), ofDepot === undefined ? undefined : eq(closedDay.depot, ofDepot)))
        .orderBy(asc(closedDay.day), asc(closedDay.depot))
        .limit(mostClosedDays);
    },

    countClosedDays: (from: string): Promise<number> => db.$count(closedDay, gte(closedDay.day, from)),

    async close(day: ClosedDay): Promise<void> {
      await db
        .insert(closedDay)
        .values(day)
        .onConflictDoUpdate({ target: [closedDay.depot, closedDay.day], set: { note: day.note } });
    },

    async open({ depot: ofDepot, day }: Pick<ClosedDay, 'depot' | 'day'>): Promise<void> {
      await db.delete(closedDay).where(and(eq(closedDay.depot, ofDepot), eq(closedDay.day, day)));
    },
  };
}
