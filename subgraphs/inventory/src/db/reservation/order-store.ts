import { eq } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Area } from '../../domain/warehouse/warehouse.ts';
import { calledOffParcel, knownOrder } from '../tables.ts';

/** Which orders were cancelled, known or not yet known otherwise. */
export function orderStore(db: Queryable) {
  return {
    /** Locks an order until the transaction ends, whether it was heard of before or not. */
    async lock(orderId: string): Promise<{ readonly isCancelled: boolean; readonly goesTo: Area | null }> {
      await db.insert(knownOrder).values({ orderId, isCancelled: false }).onConflictDoNothing();
      const [row] = await db.select().from(knownOrder).where(eq(knownOrder.orderId, orderId)).for('update');
      const country = row?.shipCountry ?? null;
      const goesTo = country === null ? null : { country, region: row?.shipRegion ?? null };
      return { isCancelled: row?.isCancelled ?? false, goesTo };
    },

    /** Remembers where a locked order goes. */
    async keepPlace(orderId: string, { country: shipCountry, region: shipRegion }: Area): Promise<void> {
      await db.update(knownOrder).set({ shipCountry, shipRegion }).where(eq(knownOrder.orderId, orderId));
    },

    async markCancelled(orderId: string): Promise<void> {
      await db.update(knownOrder).set({ isCancelled: true }).where(eq(knownOrder.orderId, orderId));
    },

    /** Remembers that a parcel of an order will not leave; false when that was known. */
    async callOffParcel(deliveryId: string, orderId: string): Promise<boolean> {
      const added = await db.insert(calledOffParcel).values({ deliveryId, orderId }).onConflictDoNothing().returning();
      return added.length > 0;
    },
  };
}
