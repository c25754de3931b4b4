import { and, eq, inArray, type SQL, sql, type SQLWrapper } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { type Place, placeOf } from '../domain/place.ts';
import type { ReplenishmentPolicy } from '../domain/replenishment/policy.ts';
import type { Supply } from '../domain/replenishment/supply.ts';
import { replenishment, replenishmentLine, replenishmentPolicy } from './tables.ts';

const isOpen = inArray(replenishment.status, ['DRAFT', 'ORDERED', 'PARTLY_RECEIVED']);

/** How levels are supplied: by which policies, and what of it is on its way. */
export function supplyStore(db: Queryable) {
  const incomingAt = (places: readonly Place[]) =>
    db
      .select({
        variantId: replenishmentLine.variantId,
        warehouseId: replenishment.warehouseId,
        pieces:
          sql<number>`sum(greatest(${replenishmentLine.ordered} - ${replenishmentLine.received} - ${replenishmentLine.cancelled}, 0))`
            .mapWith(Number)
            .as('pieces'),
      })
      .from(replenishmentLine)
      .innerJoin(replenishment, eq(replenishment.id, replenishmentLine.replenishmentId))
      .where(and(isOpen, isIn(places, replenishmentLine.variantId, replenishment.warehouseId)))
      .groupBy(replenishmentLine.variantId, replenishment.warehouseId);

  return {
    /** Of the places that have a policy. */
    async at(places: readonly Place[]): Promise<ReadonlyMap<string, Supply>> {
      const incoming = incomingAt(places).as('incoming');
      const rows = await db
        .select({ policy: replenishmentPolicy, incoming: sql<number>`coalesce(${incoming.pieces}, 0)`.mapWith(Number) })
        .from(replenishmentPolicy)
        .leftJoin(
          incoming,
          and(
            eq(incoming.variantId, replenishmentPolicy.variantId),
            eq(incoming.warehouseId, replenishmentPolicy.warehouseId),
          ),
        )
        .where(isIn(places, replenishmentPolicy.variantId, replenishmentPolicy.warehouseId));
      return new Map(rows.map((supply) => [placeOf(supply.policy), supply]));
    },

    /** How many pieces are ordered and did not come in yet; absent where there are none. */
    async incomingAt(places: readonly Place[]): Promise<ReadonlyMap<string, number>> {
      return new Map((await incomingAt(places)).map((row) => [placeOf(row), row.pieces]));
    },

    async set(policy: ReplenishmentPolicy): Promise<void> {
      await db
        .insert(replenishmentPolicy)
        .values(policy)
        .onConflictDoUpdate({ target: [replenishmentPolicy.variantId, replenishmentPolicy.warehouseId], set: policy });
    },

    /** False when there was none. */
    async remove({ variantId, warehouseId }: Place): Promise<boolean> {
      const removed = await db
        .delete(replenishmentPolicy)
        .where(and(eq(replenishmentPolicy.variantId, variantId), eq(replenishmentPolicy.warehouseId, warehouseId)))
        .returning({ variantId: replenishmentPolicy.variantId });
      return removed.length > 0;
    },
  };
}

function isIn(places: readonly Place[], variantId: SQLWrapper, warehouseId: SQLWrapper): SQL {
  const rows = JSON.stringify(places.map((place) => ({ variantId: place.variantId, warehouseId: place.warehouseId })));
  return sql`(${variantId}, ${warehouseId}) in (
    select "variantId", "warehouseId" from jsonb_to_recordset(${rows}::jsonb) as place ("variantId" uuid, "warehouseId" uuid))`;
}
