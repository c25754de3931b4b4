import { and, eq, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { z } from 'zod';
import { type Place, placeOf } from '../../domain/place.ts';
import { forecastDays, type SoldInDays } from '../../domain/replenishment/forecast.ts';
import type { ReplenishmentPolicy } from '../../domain/replenishment/policy.ts';
import { replenishmentPolicy, stockMovement, supplier } from '../tables.ts';

const dayMs = 24 * 60 * 60 * 1_000;

const row = z.object({
  variantId: z.uuid(),
  warehouseId: z.uuid(),
  sold: z.coerce.number(),
  squares: z.coerce.number(),
  days: z.coerce.number(),
});

/** A policy that follows the forecast, and how long its supplier takes. */
interface Following {
  readonly policy: ReplenishmentPolicy;
  readonly leadTimeDays: number;
}

/** What was sold of levels, by the ledger: what left for orders that were paid. */
export function salesStore(db: Queryable) {
  return {
    /** In the last whole days, no more of them than the level is known. */
    async soldAt(places: readonly Place[], now: Date): Promise<ReadonlyMap<string, SoldInDays>> {
      const today = new Date(Math.floor(now.getTime() / dayMs) * dayMs);
      const from = new Date(today.getTime() - forecastDays * dayMs).toISOString();
      const to = today.toISOString();
      const asked = JSON.stringify(places.map(({ variantId, warehouseId }) => ({ variantId, warehouseId })));
      const rows = await db.execute(sql`
        select place."variantId", place."warehouseId", sales.sold, sales.squares, known.days
        from jsonb_to_recordset(${asked}::jsonb) as place ("variantId" uuid, "warehouseId" uuid)
          left join lateral (
            select one.moved_at as at from ${stockMovement} as one
            where one.variant_id = place."variantId" and one.warehouse_id = place."warehouseId"
            order by one.moved_at limit 1
          ) as begun on true
          cross join lateral (
            select greatest(floor(extract(epoch from
              ${to}::timestamptz - greatest(${from}::timestamptz, coalesce(begun.at, ${to}::timestamptz))) / 86400), 0)::integer as days
          ) as known
          cross join lateral (
            select coalesce(sum(day.pieces), 0) as sold, coalesce(sum(day.pieces * day.pieces), 0) as squares
            from (
              select -sum(one.on_hand_delta) as pieces from ${stockMovement} as one
              where one.variant_id = place."variantId" and one.warehouse_id = place."warehouseId" and one.kind = 'COMMITTED'
                and one.moved_at >= ${to}::timestamptz - known.days * interval '24 hours' and one.moved_at < ${to}::timestamptz
              group by date_trunc('day', one.moved_at at time zone 'UTC')
            ) as day
          ) as sales`);
      return new Map(
        rows.map((read) => {
          const { variantId, warehouseId, ...sales } = row.parse(read);
          return [placeOf({ variantId, warehouseId }), sales];
        }),
      );
    },

    /** Behind the place of that name, by name. */
    followingAfter(name: string, most: number): Promise<Following[]> {
      const place = sql`${replenishmentPolicy.variantId} || ' ' || ${replenishmentPolicy.warehouseId}`;
      return db
        .select({ policy: replenishmentPolicy, leadTimeDays: supplier.leadTimeDays })
        .from(replenishmentPolicy)
        .innerJoin(supplier, eq(supplier.id, replenishmentPolicy.supplierId))
        .where(and(replenishmentPolicy.isAutomatic, sql`${place} > ${name}`))
        .orderBy(place)
        .limit(most);
    },
  };
}
