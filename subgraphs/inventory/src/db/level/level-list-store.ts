import { and, eq, getTableColumns, not, type SQL, sql } from 'drizzle-orm';
import { behind, type Conditions, type ListOrder, type PageRequest, type Queryable, readingOrder } from '@agora/kit';
import type { StockLevel } from '../../domain/stock.ts';
import type { StockLevelWhere } from '../../generated/resolvers.ts';
import { replenishmentPolicy, stockedVariant, stockLevel } from '../tables.ts';

export const byPlace: ListOrder<StockLevel> = {
  name: 'PLACE',
  isDescending: false,
  keys: [
    { column: stockLevel.variantId, kind: 'id', valueOf: ({ variantId }) => variantId },
    { column: stockLevel.warehouseId, kind: 'id', valueOf: ({ warehouseId }) => warehouseId },
  ],
};

const { owed, isSerialTracked } = stockedVariant;

const available = sql`greatest(${stockLevel.onHand} - ${stockLevel.reserved} - ${stockLevel.safety}, 0)`;
const reorderPoint = sql`(select ${replenishmentPolicy.reorderPoint} from ${replenishmentPolicy}
  where ${replenishmentPolicy.variantId} = ${stockLevel.variantId} and ${replenishmentPolicy.warehouseId} = ${stockLevel.warehouseId})`;

const hasPolicy = sql`(${reorderPoint} is not null)`;

/** What levels can be looked for by; low is one as `inventory.low_stock` tells it. */
export const levelConditions = (lowStockQuantity: number): Conditions<StockLevelWhere> => {
  const isLow = sql`(${available} <= coalesce(${reorderPoint}, ${lowStockQuantity}::integer))`;
  const isThere = sql`(${stockLevel.onHand} > 0)`;
  return {
    warehouseId: (id) => eq(stockLevel.warehouseId, id),
    isLow: (wanted) => (wanted ? isLow : not(isLow)),
    isThere: (wanted) => (wanted ? isThere : not(isThere)),
    hasPolicy: (wanted) => (wanted ? hasPolicy : not(hasPolicy)),
  };
};

/** Those of a vendor's goods. */
export const isOfVendor = (vendorId: string): SQL => eq(stockedVariant.vendorId, vendorId);

/** Levels, page by page. */
export function levelListStore(db: Queryable) {
  return {
    page(matching: SQL | undefined, page: PageRequest): Promise<StockLevel[]> {
      return db
        .select({ ...getTableColumns(stockLevel), owed, isSerialTracked })
        .from(stockLevel)
        .innerJoin(stockedVariant, eq(stockedVariant.variantId, stockLevel.variantId))
        .where(and(matching, behind(byPlace, page)))
        .orderBy(...readingOrder(byPlace, page))
        .limit(page.limit + 1);
    },

    async count(matching: SQL | undefined): Promise<number> {
      const [row] = await db
        .select({ count: sql<number>`count(*)`.mapWith(Number) })
        .from(stockLevel)
        .innerJoin(stockedVariant, eq(stockedVariant.variantId, stockLevel.variantId))
        .where(matching);
      return row?.count ?? 0;
    },
  };
}
