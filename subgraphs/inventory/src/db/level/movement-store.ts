import { and, asc, eq, lte, type SQL, sql, type SQLWrapper } from 'drizzle-orm';
import {
  behind,
  type Conditions,
  equality,
  type ListOrder,
  type PageRequest,
  type Queryable,
  range,
  readingOrder,
} from '@agora/kit';
import type { StockMovementWhere } from '../../generated/resolvers.ts';
import { stockedVariant, stockMovement } from '../tables.ts';

/** A movement as it stands in the ledger. */
export type BookedMovement = typeof stockMovement.$inferSelect;

/** How many lay in a warehouse at a moment. */
export interface LevelAt {
  readonly warehouseId: string;
  readonly onHand: number;
  readonly reserved: number;
}

const mostWarehouses = 200;

/** Ids break ties. */
export const newestFirst: ListOrder<BookedMovement> = {
  name: 'NEWEST',
  isDescending: true,
  keys: [
    { column: stockMovement.movedAt, kind: 'instant', valueOf: ({ movedAt }) => movedAt.toISOString() },
    { column: stockMovement.id, kind: 'id', valueOf: ({ id }) => id },
  ],
};

/** What movements can be looked for by. */
export const movementConditions: Conditions<StockMovementWhere> = {
  variantId: (id) => eq(stockMovement.variantId, id),
  warehouseId: (id) => eq(stockMovement.warehouseId, id),
  kind: equality(stockMovement.kind),
  movedAt: range(stockMovement.movedAt),
};

/** Those of a vendor's goods. */
export const isOfVendor = (vendorId: string): SQL =>
  sql`${stockMovement.variantId} in (select ${stockedVariant.variantId} from ${stockedVariant} where ${stockedVariant.vendorId} = ${vendorId})`;

/** The ledger, to be read; it is written where levels are moved. */
export function movementStore(db: Queryable) {
  return {
    page(matching: SQL | undefined, page: PageRequest): Promise<BookedMovement[]> {
      return db
        .select()
        .from(stockMovement)
        .where(and(matching, behind(newestFirst, page)))
        .orderBy(...readingOrder(newestFirst, page))
        .limit(page.limit + 1);
    },

    /** How many of a variant lay in each warehouse at a moment, by the ledger: the first 200 warehouses, by id. */
    async levelsAt(variantId: string, at: Date): Promise<LevelAt[]> {
      const sum = (column: SQLWrapper) => sql<number>`sum(${column})`.mapWith(Number);
      return db
        .select({
          warehouseId: stockMovement.warehouseId,
          onHand: sum(stockMovement.onHandDelta),
          reserved: sum(stockMovement.reservedDelta),
        })
        .from(stockMovement)
        .where(and(eq(stockMovement.variantId, variantId), lte(stockMovement.movedAt, at)))
        .groupBy(stockMovement.warehouseId)
        .orderBy(asc(stockMovement.warehouseId))
        .limit(mostWarehouses);
    },

    count: async (matching: SQL | undefined): Promise<number> => db.$count(stockMovement, matching),
  };
}
