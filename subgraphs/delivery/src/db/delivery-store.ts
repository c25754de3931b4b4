import { and, asc, eq, inArray, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Delivery, DeliveryDecision, DeliveryEvent } from '../domain/delivery.ts';
import { delivery, deliveryEvent } from './tables.ts';

const longestHistory = 100;

type Entry = DeliveryEvent & { readonly deliveryId: string };

/** Deliveries and their histories. */
export function deliveryStore(db: Queryable) {
  const by = async (column: 'id' | 'orderId' | 'trackingNumber', keys: readonly string[]) => {
    const rows = await db
      .select()
      .from(delivery)
      .where(inArray(delivery[column], [...keys]));
    return new Map<string, Delivery>(rows.map((row) => [row[column], row]));
  };

  return {
    byIds: (ids: readonly string[]) => by('id', ids),
    byOrders: (orderIds: readonly string[]) => by('orderId', orderIds),
    byTrackingNumbers: (numbers: readonly string[]) => by('trackingNumber', numbers),

    /** The latest hundred entries of each, oldest first. */
    async historiesOf(ids: readonly string[]): Promise<ReadonlyMap<string, readonly Entry[]>> {
      const { deliveryId, version } = deliveryEvent;
      const ranked = db.$with('ranked').as(
        db
          .select({
            deliveryId: sql<string>`${deliveryId}`.as('ranked_id'),
            version: sql<number>`${version}`.as('ranked_version'),
            rank: sql<number>`row_number() over (partition by ${deliveryId} order by ${version} desc)`.as('rank'),
          })
          .from(deliveryEvent)
          .where(inArray(deliveryId, [...ids])),
      );
      const rows = await db
        .with(ranked)
        .select({ entry: deliveryEvent })
        .from(ranked)
        .innerJoin(deliveryEvent, and(eq(deliveryId, ranked.deliveryId), eq(version, ranked.version)))
        .where(sql`${ranked.rank} <= ${longestHistory}`)
        .orderBy(asc(deliveryId), asc(version));
      return Map.groupBy(
        rows.map(({ entry }) => entry),
        (entry) => entry.deliveryId,
      );
    },

    async lock(id: string): Promise<Delivery | undefined> {
      const [row] = await db.select().from(delivery).where(eq(delivery.id, id)).for('update');
      return row;
    },

    async lockOfOrder(orderId: string): Promise<Delivery | undefined> {
      const [row] = await db.select().from(delivery).where(eq(delivery.orderId, orderId)).for('update');
      return row;
    },

    /** Saves what was decided and writes it into the history. */
    async save({ delivery: changed, entry }: Pick<DeliveryDecision, 'delivery' | 'entry'>): Promise<void> {
      await db.insert(delivery).values(changed).onConflictDoUpdate({ target: delivery.id, set: changed });
      await db.insert(deliveryEvent).values({ ...entry, deliveryId: changed.id, version: changed.version });
    },

    /** Many deliveries of the past with their whole histories, in chunks that a statement can carry. */
    async addAll(past: readonly { readonly delivery: Delivery; readonly history: readonly DeliveryEvent[] }[]) {
      const chunkSize = 1_000;
      for (let start = 0; start < past.length; start += chunkSize) {
        const chunk = past.slice(start, start + chunkSize);
        await db.insert(delivery).values(chunk.map((one) => one.delivery));
        await db
          .insert(deliveryEvent)
          .values(
            chunk.flatMap(({ delivery: { id: deliveryId }, history }) =>
              history.map((entry, index) => ({ ...entry, deliveryId, version: index + 1 })),
            ),
          );
      }
    },
  };
}
