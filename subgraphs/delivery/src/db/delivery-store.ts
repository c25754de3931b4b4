import { and, asc, eq, inArray, lt, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Delivery, DeliveryDecision, DeliveryEvent, Parcel } from '../domain/delivery.ts';
import { delivery, deliveryEvent, orderedLine, parcelLine } from './tables.ts';

const longestHistory = 100;

const mostParcels = 20;

type Entry = DeliveryEvent & { readonly deliveryId: string };

/** Deliveries and their histories. */
export function deliveryStore(db: Queryable) {
  const by = async (column: 'id' | 'trackingNumber', keys: readonly string[]) => {
    const rows = await db
      .select()
      .from(delivery)
      .where(inArray(delivery[column], [...keys]));
    return new Map<string, Delivery>(rows.map((row) => [row[column], row]));
  };

  async function withLines(rows: readonly Delivery[]): Promise<readonly Parcel[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const lines = await db
      .select()
      .from(parcelLine)
      .where(inArray(parcelLine.deliveryId, ids))
      .orderBy(asc(parcelLine.lineId));
    const byParcel = Map.groupBy(lines, ({ deliveryId }) => deliveryId);
    const pieces = (id: string, countOf: (line: (typeof lines)[number]) => number) =>
      (byParcel.get(id) ?? [])
        .map((line) => ({ lineId: line.lineId, variantId: line.variantId, quantity: countOf(line) }))
        .filter(({ quantity }) => quantity > 0);
    return rows.map((row) => ({
      ...row,
      lines: pieces(row.id, ({ quantity }) => quantity),
      takenOut: pieces(row.id, ({ takenOut }) => takenOut),
    }));
  }

  return {
    byIds: (ids: readonly string[]) => by('id', ids),
    byTrackingNumbers: (numbers: readonly string[]) => by('trackingNumber', numbers),

    /** The first twenty of each order, oldest first. */
    async byOrders(orderIds: readonly string[]): Promise<ReadonlyMap<string, readonly Delivery[]>> {
      const { id, orderId } = delivery;
      const earlier = sql`(select count(*) from ${delivery} as earlier where earlier.order_id = ${orderId} and earlier.id < ${id})`;
      const rows = await db
        .select()
        .from(delivery)
        .where(and(inArray(orderId, [...orderIds]), lt(earlier, mostParcels)))
        .orderBy(asc(id));
      return Map.groupBy<string, Delivery>(rows, (row) => row.orderId);
    },

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

    async lock(id: string): Promise<Parcel | undefined> {
      const rows = await db.select().from(delivery).where(eq(delivery.id, id)).for('update');
      return (await withLines(rows))[0];
    },

    /** All of an order, oldest first. */
    async lockOfOrder(orderId: string): Promise<readonly Parcel[]> {
      const rows = await db
        .select()
        .from(delivery)
        .where(eq(delivery.orderId, orderId))
        .orderBy(asc(delivery.id))
        .for('update');
      return withLines(rows);
    },

    /** A parcel of an order whose lines are kept. */
    async add({
      parcel: { lines, takenOut: _, ...added },
      entry,
    }: Pick<DeliveryDecision, 'parcel' | 'entry'>): Promise<void> {
      const { id: deliveryId, orderId, version } = added;
      await db.insert(delivery).values(added);
      await db.insert(parcelLine).values(lines.map((line) => ({ ...line, deliveryId, orderId })));
      await db.insert(deliveryEvent).values({ ...entry, deliveryId, version });
    },

    /** Saves what became of a parcel, in which the same stays, and writes it into the history. */
    async save({
      parcel: { lines: _, takenOut: __, ...changed },
      entry,
    }: Pick<DeliveryDecision, 'parcel' | 'entry'>): Promise<void> {
      await db.update(delivery).set(changed).where(eq(delivery.id, changed.id));
      await db.insert(deliveryEvent).values({ ...entry, deliveryId: changed.id, version: changed.version });
    },

    /** What is in a parcel since pieces were taken out of it. */
    async saveLines({ id, lines, takenOut }: Parcel): Promise<void> {
      const left = new Map(lines.map(({ lineId, quantity }) => [lineId, quantity]));
      for (const { lineId, quantity } of takenOut) {
        await db
          .update(parcelLine)
          .set({ quantity: left.get(lineId) ?? 0, takenOut: quantity })
          .where(and(eq(parcelLine.deliveryId, id), eq(parcelLine.lineId, lineId)));
      }
    },

    /** Many parcels of the past, each with all of its order and its whole history, in chunks that a statement can carry. */
    async addAll(past: readonly { readonly parcel: Parcel; readonly history: readonly DeliveryEvent[] }[]) {
      const chunkSize = 1_000;
      for (let start = 0; start < past.length; start += chunkSize) {
        const chunk = past.slice(start, start + chunkSize);
        const lines = chunk.flatMap(({ parcel: { id: deliveryId, orderId, lines: carried } }) =>
          carried.map((line) => ({ ...line, deliveryId, orderId })),
        );
        await db.insert(delivery).values(chunk.map(({ parcel: { lines: _, takenOut: __, ...row } }) => row));
        await db.insert(orderedLine).values(lines);
        await db.insert(parcelLine).values(lines);
        await db
          .insert(deliveryEvent)
          .values(
            chunk.flatMap(({ parcel: { id: deliveryId }, history }) =>
              history.map((entry, index) => ({ ...entry, deliveryId, version: index + 1 })),
            ),
          );
      }
    },
  };
}
