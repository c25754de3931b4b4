import { and, eq, inArray, isNotNull, isNull, ne, not, type SQL, sql } from 'drizzle-orm';
import {
  behind,
  type Conditions,
  equality,
  type ListOrder,
  type PageRequest,
  type Queryable,
  readingOrder,
} from '@agora/kit';
import { z } from 'zod';
import type { CountCorrection } from '../domain/count/count-correction.ts';
import type { CountRecord, StockCount, StockCountLine } from '../domain/count/stock-count.ts';
import type { StockCountLineWhere, StockCountWhere } from '../generated/resolvers.ts';
import { stockCount, stockCountLine, stockedVariant, stockLevel } from './tables.ts';

export const latestFirst: ListOrder<StockCount> = {
  name: 'NEWEST',
  isDescending: true,
  keys: [
    { column: stockCount.startedAt, kind: 'instant', valueOf: ({ startedAt }) => startedAt.toISOString() },
    { column: stockCount.id, kind: 'id', valueOf: ({ id }) => id },
  ],
};

export const byVariant: ListOrder<StockCountLine> = {
  name: 'VARIANT',
  isDescending: false,
  keys: [{ column: stockCountLine.variantId, kind: 'id', valueOf: ({ variantId }) => variantId }],
};

/** What counts can be looked for by. */
export const countConditions: Conditions<StockCountWhere> = {
  status: equality(stockCount.status),
  warehouseId: (id) => eq(stockCount.warehouseId, id),
};

const isCounted = isNotNull(stockCountLine.counted);
const isDifferent = sql`coalesce(${stockCountLine.counted} <> ${stockCountLine.expected} + ${stockCountLine.corrected} and ${stockCountLine.supersededAt} is null, false)`;

/** What lines of a count can be looked for by. */
export const countLineConditions: Conditions<StockCountLineWhere> = {
  isCounted: (wanted) => (wanted ? isCounted : not(isCounted)),
  isDifferent: (wanted) => (wanted ? isDifferent : not(isDifferent)),
};

export const isOfCount = (countId: string): SQL => eq(stockCountLine.countId, countId);

/** Those of a vendor. */
export const isOfVendor = (vendorId: string): SQL => eq(stockCount.vendorId, vendorId);

/** How far a count is. */
export interface CountProgress {
  readonly countId: string;
  readonly lines: number;
  readonly counted: number;
  readonly different: number;
}

/** Counts of what lies in warehouses. A count is locked before levels. */
export function countStore(db: Queryable) {
  return {
    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, StockCount>> {
      const rows = await db
        .select()
        .from(stockCount)
        .where(inArray(stockCount.id, [...ids]));
      return new Map(rows.map((row) => [row.id, row]));
    },

    async progressOf(ids: readonly string[]): Promise<ReadonlyMap<string, CountProgress>> {
      const rows = await db
        .select({
          countId: stockCountLine.countId,
          lines: sql<number>`count(*)`.mapWith(Number),
          counted: sql<number>`count(*) filter (where ${isCounted})`.mapWith(Number),
          different: sql<number>`count(*) filter (where ${isDifferent})`.mapWith(Number),
        })
        .from(stockCountLine)
        .where(inArray(stockCountLine.countId, [...ids]))
        .groupBy(stockCountLine.countId);
      return new Map(rows.map((row) => [row.countId, row]));
    },

    page(matching: SQL | undefined, page: PageRequest): Promise<StockCount[]> {
      return db
        .select()
        .from(stockCount)
        .where(and(matching, behind(latestFirst, page)))
        .orderBy(...readingOrder(latestFirst, page))
        .limit(page.limit + 1);
    },

    count: async (matching: SQL | undefined): Promise<number> => db.$count(stockCount, matching),

    pageOfLines(matching: SQL | undefined, page: PageRequest): Promise<StockCountLine[]> {
      return db
        .select()
        .from(stockCountLine)
        .where(and(matching, behind(byVariant, page)))
        .orderBy(...readingOrder(byVariant, page))
        .limit(page.limit + 1);
    },

    countOfLines: async (matching: SQL | undefined): Promise<number> => db.$count(stockCountLine, matching),

    /** Locked until the transaction ends. */
    async lock(id: string): Promise<StockCount | undefined> {
      const [row] = await db.select().from(stockCount).where(eq(stockCount.id, id)).for('update');
      return row;
    },

    /** What was counted of a count and holds still. What others book of the same goods changes it until these are locked. */
    countedOf: (countId: string): Promise<StockCountLine[]> =>
      db
        .select()
        .from(stockCountLine)
        .where(and(isOfCount(countId), isCounted, isNull(stockCountLine.supersededAt))),

    /** Which variants have something in a warehouse: of a vendor's, or of all; so many at most. */
    async variantsIn(warehouseId: string, vendorId: string | null, most: number): Promise<readonly string[]> {
      const rows = await db
        .select({ variantId: stockLevel.variantId })
        .from(stockLevel)
        .innerJoin(stockedVariant, eq(stockedVariant.variantId, stockLevel.variantId))
        .where(
          and(
            eq(stockLevel.warehouseId, warehouseId),
            ne(stockLevel.onHand, 0),
            vendorId === null ? undefined : eq(stockedVariant.vendorId, vendorId),
          ),
        )
        .limit(most);
      return rows.map(({ variantId }) => variantId);
    },

    async nextNumber(): Promise<number> {
      const [row] = await db.execute(sql`select nextval('count_number')::integer as number`);
      return z.object({ number: z.int() }).parse(row).number;
    },

    async add(count: StockCount, variantIds: readonly string[]): Promise<void> {
      await db.insert(stockCount).values(count);
      await db
        .insert(stockCountLine)
        .values(variantIds.map((variantId) => ({ countId: count.id, variantId })))
        .onConflictDoNothing();
    },

    async save({ id, status, endedAt, version }: StockCount): Promise<void> {
      await db.update(stockCount).set({ status, endedAt, version }).where(eq(stockCount.id, id));
    },

    /** What was counted of variants that the count has; resolves to these. */
    async record(countId: string, lines: readonly CountRecord[]): Promise<ReadonlySet<string>> {
      const recorded = await db.execute(sql`
        update ${stockCountLine} as line
        set expected = said.expected, counted = said.counted, counted_at = said."countedAt", corrected = 0, superseded_at = null,
          missing = said.missing, found = said.found
        from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb)
          as said ("variantId" uuid, expected integer, counted integer, "countedAt" timestamptz, missing jsonb, found jsonb)
        where line.count_id = ${countId} and line.variant_id = said."variantId"
        returning line.variant_id as "variantId"`);
      return new Set(recorded.map((row) => z.object({ variantId: z.uuid() }).parse(row).variantId));
    },

    /**
     * Notes in open counts what is booked of the same goods, which are locked: of those that were counted later how much of
     * their difference is put right by it, and of those that were counted earlier that they hold no longer.
     */
    async settle(corrections: readonly CountCorrection[], at: Date): Promise<void> {
      if (corrections.length === 0) return;
      await db.execute(sql`
        update ${stockCountLine} as line
        set corrected = line.corrected + said.delta,
          superseded_at = case when line.counted_at < said."countedAt" then ${at.toISOString()}::timestamptz else line.superseded_at end
        from jsonb_to_recordset(${JSON.stringify(corrections)}::jsonb)
            as said ("countId" uuid, "variantId" uuid, "warehouseId" uuid, delta integer, "countedAt" timestamptz)
          join ${stockCount} as one on one.warehouse_id = said."warehouseId" and one.status = 'OPEN'
        where line.count_id = one.id and line.count_id is distinct from said."countId" and line.variant_id = said."variantId"
          and line.counted is not null`);
    },
  };
}
