import { and, asc, eq, getTableColumns, inArray, isNotNull, lte, or, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { inChunks, type Queryable } from '@agora/kit';
import { z } from 'zod';
import { denied } from '../../domain/backorder/backorder-policy.ts';
import { endless } from '../../domain/level/endless.ts';
import { buildableOf } from '../../domain/kit/kit.ts';
import type { StockLevel, StockMovement } from '../../domain/stock.ts';
import { kitPart, stockedVariant, stockLevel, stockMovement, warehouse } from '../tables.ts';
import { type BackorderTerms, termsIn } from './backorder-terms.ts';

const listedLevel = z.object({
  variantId: z.uuid(),
  warehouse: z.string(),
  onHand: z.int(),
  reserved: z.int(),
  safety: z.int(),
});

const movedLevel = z.object({
  variantId: z.uuid(),
  warehouseId: z.uuid(),
  onHand: z.int(),
  reserved: z.int(),
  safety: z.int(),
  owed: z.int(),
  isSerialTracked: z.boolean(),
});

const kitParts = z.array(z.object({ partId: z.uuid(), quantity: z.int() })).nullable();

const mostWarehouses = 200;
const { owed, isSerialTracked } = stockedVariant;

/** What can be sold of a variant. */
export interface Sales extends BackorderTerms {
  readonly available: number;
  /** Whether it is not shipped, and so never runs out. */
  readonly isEndless?: boolean;
}

export type ListedLevel = z.infer<typeof listedLevel>;

/** Levels of stock, and the ledger that they are the sums of. */
export function levelStore(db: Queryable) {
  const levelsOf = (variantIds: readonly string[]): Promise<StockLevel[]> =>
    db
      .select({ ...getTableColumns(stockLevel), owed, isSerialTracked })
      .from(stockLevel)
      .innerJoin(stockedVariant, eq(stockedVariant.variantId, stockLevel.variantId))
      .where(inArray(stockLevel.variantId, [...variantIds]))
      .orderBy(asc(stockLevel.warehouseId));

  /** Locks variants, always in the same order, so that nobody waits in a ring. */
  const lockVariants = (ids: readonly string[]) =>
    db
      .select()
      .from(stockedVariant)
      .where(inArray(stockedVariant.variantId, [...ids]))
      .orderBy(asc(stockedVariant.variantId))
      .for('update');

  return {
    /** Of each variant those in the first 200 warehouses. */
    async byVariants(variantIds: readonly string[]): Promise<ReadonlyMap<string, StockLevel[]>> {
      const place = sql<number>`row_number() over (partition by ${stockLevel.variantId} order by ${stockLevel.warehouseId})`;
      const placed = db
        .select({ ...getTableColumns(stockLevel), owed, isSerialTracked, place: place.as('place') })
        .from(stockLevel)
        .innerJoin(stockedVariant, eq(stockedVariant.variantId, stockLevel.variantId))
        .where(inArray(stockLevel.variantId, [...variantIds]))
        .as('placed');
      const rows = await db.select().from(placed).where(lte(placed.place, mostWarehouses)).orderBy(placed.place);
      return Map.groupBy<string, StockLevel>(rows, ({ variantId }) => variantId);
    },

    /** What can be sold of each variant over all warehouses, and on which terms what is not there. Of kits, as many as their parts allow, and none that are not there. */
    async salesOf(variantIds: readonly string[]): Promise<ReadonlyMap<string, Sales>> {
      const there = sql<number>`coalesce(sum(greatest(${stockLevel.onHand} - ${stockLevel.reserved} - ${stockLevel.safety}, 0)), 0)`;
      const parts = sql`(select jsonb_agg(jsonb_build_object('partId', part.part_id, 'quantity', part.quantity))
        from ${kitPart} as part where part.kit_id = ${stockedVariant.variantId})`;
      const ids = [...variantIds];
      const partIds = db.select({ id: kitPart.partId }).from(kitPart).where(inArray(kitPart.kitId, ids));
      const rows = await db
        .select({ variant: stockedVariant, there: there.mapWith(Number), parts })
        .from(stockedVariant)
        .leftJoin(stockLevel, eq(stockLevel.variantId, stockedVariant.variantId))
        .where(or(inArray(stockedVariant.variantId, ids), inArray(stockedVariant.variantId, partIds)))
        .groupBy(stockedVariant.variantId);
      const sales = new Map<string, Sales>(
        rows.map(({ variant, there }) => [
          variant.variantId,
          variant.requiresShipping ? { available: Math.max(there - variant.owed, 0), ...termsIn(variant) } : endless,
        ]),
      );
      for (const row of rows) {
        const own = kitParts.parse(row.parts);
        if (!own) continue;
        const available = buildableOf(own, (partId) => sales.get(partId)?.available ?? 0);
        sales.set(row.variant.variantId, { available, owed: 0, policy: denied });
      }
      return sales;
    },

    /** All levels of these variants, locked until the transaction ends. */
    async lock(variantIds: readonly string[]): Promise<StockLevel[]> {
      const ids = [...new Set(variantIds)];
      if (ids.length === 0) return [];
      await lockVariants(ids);
      return levelsOf(ids);
    },

    /** The same, and on which terms what is not there can be sold. */
    async lockForSale(
      variantIds: readonly string[],
    ): Promise<{ readonly levels: readonly StockLevel[]; readonly terms: ReadonlyMap<string, BackorderTerms> }> {
      const ids = [...new Set(variantIds)];
      const variants = await lockVariants(ids);
      return {
        levels: await levelsOf(ids),
        terms: new Map(variants.map((variant) => [variant.variantId, termsIn(variant)])),
      };
    },

    /** All levels of these variants, locked as by `lock`; with ones of nothing in a warehouse that never had any of them. */
    async lockWith(variantIds: readonly string[], warehouseId: string): Promise<StockLevel[]> {
      const locked = await this.lock(variantIds);
      const there = new Set(locked.filter((level) => level.warehouseId === warehouseId).map((one) => one.variantId));
      const missing = variantIds.filter((id) => !there.has(id));
      if (missing.length === 0) return locked;
      const places = db
        .select({ variantId: stockedVariant.variantId, warehouseId: warehouse.id })
        .from(stockedVariant)
        .innerJoin(warehouse, eq(warehouse.id, warehouseId))
        .where(and(inArray(stockedVariant.variantId, missing), eq(stockedVariant.requiresShipping, true)));
      await db.execute(sql`insert into ${stockLevel} (variant_id, warehouse_id) ${places} on conflict do nothing`);
      return levelsOf([...new Set(variantIds)]);
    },

    /** Whose the variants are that have levels; null for the shop's own. */
    async vendorsOf(variantIds: readonly string[]): Promise<ReadonlyMap<string, string | null>> {
      const rows = await db
        .select()
        .from(stockedVariant)
        .where(inArray(stockedVariant.variantId, [...variantIds]));
      return new Map(rows.map(({ variantId, vendorId }) => [variantId, vendorId]));
    },

    /** A level of nothing in every warehouse for each variant of a vendor, or of the shop, that has none yet; none for those that are not shipped. */
    async open(
      variantIds: readonly string[],
      vendorId: string | null = null,
      unshippedIds: readonly string[] = [],
    ): Promise<void> {
      const ids = JSON.stringify([...variantIds].sort());
      await db.execute(sql`
        insert into ${stockedVariant} as known (variant_id, vendor_id, requires_shipping)
        select value::uuid, ${vendorId}::uuid, not ${JSON.stringify(unshippedIds)}::jsonb ? value
        from jsonb_array_elements_text(${ids}::jsonb)
        on conflict (variant_id) do update
        set vendor_id = coalesce(known.vendor_id, excluded.vendor_id), requires_shipping = excluded.requires_shipping
        where (known.vendor_id is null and excluded.vendor_id is not null)
          or known.requires_shipping <> excluded.requires_shipping`);
      await db.execute(sql`
        insert into ${stockLevel} (variant_id, warehouse_id)
        select ${stockedVariant.variantId}, ${warehouse.id} from ${stockedVariant} cross join ${warehouse}
        where ${stockedVariant.variantId} in (select value::uuid from jsonb_array_elements_text(${ids}::jsonb))
          and ${stockedVariant.requiresShipping}
        on conflict do nothing`);
    },

    /** Those of these variants that are not shipped, and so have no stock. */
    async endlessOf(variantIds: readonly string[]): Promise<ReadonlySet<string>> {
      const rows = await db
        .select({ variantId: stockedVariant.variantId })
        .from(stockedVariant)
        .where(and(inArray(stockedVariant.variantId, [...variantIds]), eq(stockedVariant.requiresShipping, false)));
      return new Set(rows.map(({ variantId }) => variantId));
    },

    /** Every level, or those of a vendor's goods, some at a time; within a transaction. */
    list(vendorId?: string): AsyncIterable<readonly ListedLevel[]> {
      const ofVendor = vendorId === undefined ? sql`true` : sql`${stockedVariant.vendorId} = ${vendorId}`;
      const query = sql`
        select ${stockLevel.variantId} as "variantId", ${warehouse.code} as warehouse, ${stockLevel.onHand} as "onHand",
          ${stockLevel.reserved} as reserved, ${stockLevel.safety} as safety
        from ${stockLevel}
          join ${stockedVariant} on ${stockedVariant.variantId} = ${stockLevel.variantId}
          join ${warehouse} on ${warehouse.id} = ${stockLevel.warehouseId}
        where ${ofVendor}
        order by ${stockLevel.variantId}, ${warehouse.code}`;
      return inChunks(db, { query, row: listedLevel });
    },

    /** Keeps so many of a locked level from being sold. */
    async saveSafety({ variantId, warehouseId, safety }: StockLevel): Promise<void> {
      await db
        .update(stockLevel)
        .set({ safety })
        .where(and(eq(stockLevel.variantId, variantId), eq(stockLevel.warehouseId, warehouseId)));
    },

    /** Remembers what variants and their product are called. */
    async nameVariants(
      title: string,
      variants: readonly { readonly variantId: string; readonly sku: string }[],
    ): Promise<void> {
      await db.execute(sql`
        update ${stockedVariant} as variant set sku = named.sku, title = ${title}
        from jsonb_to_recordset(${JSON.stringify(variants)}::jsonb) as named ("variantId" uuid, sku text)
        where variant.variant_id = named."variantId" and (variant.sku, variant.title) is distinct from (named.sku, ${title})`);
    },

    /** What variants and their products are called; null of whose nobody told. */
    async namesOf(
      variantIds: readonly string[],
    ): Promise<ReadonlyMap<string, { readonly sku: string | null; readonly title: string | null }>> {
      const rows = await db
        .select({ variantId: stockedVariant.variantId, sku: stockedVariant.sku, title: stockedVariant.title })
        .from(stockedVariant)
        .where(inArray(stockedVariant.variantId, [...variantIds]));
      return new Map(rows.map(({ variantId, ...names }) => [variantId, names]));
    },

    /** What variants are called, as far as that is known. */
    async skusOf(variantIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
      const rows = await db
        .select({ variantId: stockedVariant.variantId, sku: stockedVariant.sku })
        .from(stockedVariant)
        .where(and(inArray(stockedVariant.variantId, [...variantIds]), isNotNull(stockedVariant.sku)));
      return new Map(rows.map(({ variantId, sku }) => [variantId, sku ?? '']));
    },

    /** Books movements of levels that are locked, and resolves to these as they are then. At most 5,000 at once. */
    async move(movements: readonly StockMovement[], movedAt: Date): Promise<readonly StockLevel[]> {
      if (movements.length === 0) return [];
      await db.insert(stockMovement).values(movements.map((movement) => ({ ...movement, id: uuidv7(), movedAt })));
      const moved = await db.execute(sql`
        update ${stockLevel} as level
        set on_hand = level.on_hand + moved.on_hand, reserved = level.reserved + moved.reserved
        from (
          select "variantId" as variant_id, "warehouseId" as warehouse_id,
            sum("onHandDelta") as on_hand, sum("reservedDelta") as reserved
          from jsonb_to_recordset(${JSON.stringify(movements)}::jsonb)
            as movement ("variantId" uuid, "warehouseId" uuid, "onHandDelta" integer, "reservedDelta" integer)
          group by 1, 2
        ) as moved
        where level.variant_id = moved.variant_id and level.warehouse_id = moved.warehouse_id
        returning level.variant_id as "variantId", level.warehouse_id as "warehouseId", level.on_hand as "onHand", level.reserved, level.safety,
          (select owed from ${stockedVariant} as variant where variant.variant_id = level.variant_id) as owed,
          (select is_serial_tracked from ${stockedVariant} as variant where variant.variant_id = level.variant_id) as "isSerialTracked"`);
      return moved.map((row) => movedLevel.parse(row));
    },
  };
}
