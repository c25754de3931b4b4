import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import type { ErasedCounts, ErasedPerson, Queryable, RecordsAsked } from '@agora/kit';
import { erasedAddress } from '@agora/schema';
import { delivery, deliveryEvent } from './tables.ts';

/** What is known here of a person: where their parcels went. */
export function personalDataStore(db: Queryable) {
  return {
    async deliveries({ userId, after, limit }: RecordsAsked) {
      return db
        .select()
        .from(delivery)
        .where(and(eq(delivery.customerId, userId), after === undefined ? undefined : gt(delivery.id, after)))
        .orderBy(delivery.id)
        .limit(limit);
    },

    /** Where to in the country, from whom and who took it goes; the parcel and its way stay. The customer is as of a guest's order. */
    async erase({ customerIds }: ErasedPerson): Promise<ErasedCounts> {
      const theirs = db
        .select({ id: delivery.id })
        .from(delivery)
        .where(inArray(delivery.customerId, [...customerIds]));
      await db.update(deliveryEvent).set({ note: null }).where(inArray(deliveryEvent.deliveryId, theirs));
      const { count: deliveries } = await db
        .update(delivery)
        .set({
          customerId: sql`${delivery.orderId}`,
          address: sql`${delivery.address} || ${JSON.stringify(erasedAddress)}::jsonb`,
          proof: null,
        })
        .where(inArray(delivery.customerId, [...customerIds]));
      return { deliveries };
    },
  };
}
