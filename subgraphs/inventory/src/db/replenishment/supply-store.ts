import { and, eq, gt, inArray, isNull, min, type SQL, sql, type SQLWrapper } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/pg-core';
import type { Queryable } from '@agora/kit';
import { z } from 'zod';
import { type Place, placeOf } from '../../domain/place.ts';
import type { ReplenishmentPolicy } from '../../domain/replenishment/policy.ts';
import type { Supply } from '../../domain/replenishment/supply.ts';
import {
  replenishment,
  replenishmentLine,
  replenishmentPolicy,
  stockedVariant,
  stockLevel,
  transfer,
  transferLine,
} from '../tables.ts';

const place = z.object({ variantId: z.uuid(), warehouseId: z.uuid() });

const isOpen = inArray(replenishment.status, ['DRAFT', 'ORDERED', 'PARTLY_RECEIVED']);

/** How levels are supplied: by which policies, and what of it is on its way. */
export function supplyStore(db: Queryable) {
  /** From suppliers, and from other warehouses. */
  const incomingAt = (places: readonly Place[]) => {
    const ordered = db
      .select({
        variantId: replenishmentLine.variantId,
        warehouseId: replenishment.warehouseId,
        pieces:
          sql<number>`greatest(${replenishmentLine.ordered} - ${replenishmentLine.received} - ${replenishmentLine.cancelled}, 0)`.as(
            'pieces',
          ),
      })
      .from(replenishmentLine)
      .innerJoin(replenishment, eq(replenishment.id, replenishmentLine.replenishmentId))
      .where(and(isOpen, isIn(places, replenishmentLine.variantId, replenishment.warehouseId)));
    const sent = db
      .select({
        variantId: transferLine.variantId,
        warehouseId: transfer.toId,
        pieces:
          sql<number>`${transferLine.sent} - ${transferLine.received} - ${transferLine.lost} - ${transferLine.returned}`.as(
            'pieces',
          ),
      })
      .from(transferLine)
      .innerJoin(transfer, eq(transfer.id, transferLine.transferId))
      .where(and(isNull(transfer.endedAt), isIn(places, transferLine.variantId, transfer.toId)));
    const all = unionAll(ordered, sent).as('arriving');
    return db
      .select({
        variantId: all.variantId,
        warehouseId: all.warehouseId,
        pieces: sql<number>`sum(${all.pieces})`.mapWith(Number).as('pieces'),
      })
      .from(all)
      .groupBy(all.variantId, all.warehouseId);
  };

  return {
    /** Of the places that have a policy. */
    async at(places: readonly Place[]): Promise<ReadonlyMap<string, Supply>> {
      const incoming = incomingAt(places).as('incoming');
      const rows = await db
        .select({
          policy: replenishmentPolicy,
          incoming: sql<number>`coalesce(${incoming.pieces}, 0)`.mapWith(Number),
          isForOwed: sql<boolean>`not exists (
            select from ${replenishmentPolicy} as other
            where other.variant_id = ${replenishmentPolicy.variantId} and other.warehouse_id < ${replenishmentPolicy.warehouseId})`,
        })
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

    /** When more of variants come, as far as somebody said or suppliers have been asked for them. */
    async restocksOf(variantIds: readonly string[], now: Date): Promise<ReadonlyMap<string, Date>> {
      const expected = db
        .select({ variantId: replenishmentLine.variantId, at: min(replenishment.expectedAt).as('at') })
        .from(replenishmentLine)
        .innerJoin(replenishment, eq(replenishment.id, replenishmentLine.replenishmentId))
        .where(
          and(
            inArray(replenishmentLine.variantId, [...variantIds]),
            inArray(replenishment.status, ['ORDERED', 'PARTLY_RECEIVED']),
            gt(replenishment.expectedAt, now),
            sql`${replenishmentLine.received} + ${replenishmentLine.cancelled} < ${replenishmentLine.ordered}`,
          ),
        )
        .groupBy(replenishmentLine.variantId)
        .as('expected');
      const rows = await db
        .select({ variantId: stockedVariant.variantId, said: stockedVariant.restockAt, expected: expected.at })
        .from(stockedVariant)
        .leftJoin(expected, eq(expected.variantId, stockedVariant.variantId))
        .where(inArray(stockedVariant.variantId, [...variantIds]));
      return new Map(
        rows.flatMap(({ variantId, said, expected }) => {
          const at = said && said > now ? said : expected;
          return at ? [[variantId, at] as const] : [];
        }),
      );
    },

    /** Says when more of a variant come; null when nobody says. */
    async saveRestock(variantId: string, restockAt: Date | null): Promise<void> {
      await db.update(stockedVariant).set({ restockAt }).where(eq(stockedVariant.variantId, variantId));
    },

    /** Places with too little that is there or on its way, behind the place of that name, by name. */
    async shortAfter(name: string, most: number): Promise<Place[]> {
      const rows = await db.execute(sql`
        select policy.variant_id as "variantId", policy.warehouse_id as "warehouseId"
        from ${replenishmentPolicy} as policy
          join ${stockLevel} as level on level.variant_id = policy.variant_id and level.warehouse_id = policy.warehouse_id
          join ${stockedVariant} as variant on variant.variant_id = policy.variant_id
        where policy.variant_id || ' ' || policy.warehouse_id > ${name}
          and greatest(level.on_hand - level.reserved - level.safety, 0) + coalesce((
            select sum(greatest(line.ordered - line.received - line.cancelled, 0))
            from ${replenishmentLine} as line join ${replenishment} as one on one.id = line.replenishment_id
            where line.variant_id = policy.variant_id and one.warehouse_id = policy.warehouse_id
              and one.status in ('DRAFT', 'ORDERED', 'PARTLY_RECEIVED')
          ), 0) + coalesce((
            select sum(line.sent - line.received - line.lost - line.returned)
            from ${transferLine} as line join ${transfer} as one on one.id = line.transfer_id
            where line.variant_id = policy.variant_id and one.to_id = policy.warehouse_id and one.ended_at is null
          ), 0) - case when exists (
            select from ${replenishmentPolicy} as other
            where other.variant_id = policy.variant_id and other.warehouse_id < policy.warehouse_id
          ) then 0 else variant.owed end <= policy.reorder_point
        order by policy.variant_id || ' ' || policy.warehouse_id limit ${most}`);
      return rows.map((row) => place.parse(row));
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

    /** What the forecast says of those that follow it. */
    async follow(numbers: readonly (Place & Pick<ReplenishmentPolicy, 'reorderPoint' | 'orderUpTo'>)[]): Promise<void> {
      await db.execute(sql`
        update ${replenishmentPolicy} as policy set reorder_point = said."reorderPoint", order_up_to = said."orderUpTo"
        from jsonb_to_recordset(${JSON.stringify(numbers)}::jsonb)
          as said ("variantId" uuid, "warehouseId" uuid, "reorderPoint" integer, "orderUpTo" integer)
        where policy.variant_id = said."variantId" and policy.warehouse_id = said."warehouseId" and policy.is_automatic`);
    },

    /** Nothing is ordered for a warehouse by itself any more. */
    async removeAllOf(warehouseId: string): Promise<void> {
      await db.delete(replenishmentPolicy).where(eq(replenishmentPolicy.warehouseId, warehouseId));
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
