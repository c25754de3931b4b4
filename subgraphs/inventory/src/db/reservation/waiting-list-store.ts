import { and, eq, type SQL, sql } from 'drizzle-orm';
import { behind, type Conditions, type ListOrder, type PageRequest, type Queryable, readingOrder } from '@agora/kit';
import type { StockBackorderWhere } from '../../generated/resolvers.ts';
import { backorderLine, reservation, stockedVariant } from '../tables.ts';

/** Pieces that an order waits for. */
export interface WaitingLine {
  readonly orderId: string;
  readonly variantId: string;
  readonly place: number;
  readonly wanted: number;
  readonly filled: number;
  readonly released: number;
}

export const longestFirst: ListOrder<WaitingLine> = {
  name: 'LONGEST',
  isDescending: false,
  keys: [{ column: backorderLine.place, kind: 'integer', valueOf: ({ place }) => place.toString() }],
};

/** What orders that wait can be looked for by. */
export const waitingConditions: Conditions<StockBackorderWhere> = {
  variantId: (id) => eq(backorderLine.variantId, id),
};

/** Those that wait for a vendor's goods. */
export const waitsForVendor = (vendorId: string): SQL =>
  sql`${backorderLine.variantId} in (select ${stockedVariant.variantId} from ${stockedVariant} where ${stockedVariant.vendorId} = ${vendorId})`;

const isOutstanding = sql`${backorderLine.filled} + ${backorderLine.released} < ${backorderLine.wanted}`;

/** What all orders wait for, page by page. */
export function waitingListStore(db: Queryable) {
  return {
    page(matching: SQL | undefined, page: PageRequest): Promise<WaitingLine[]> {
      const { variantId, place, wanted, filled, released } = backorderLine;
      return db
        .select({ orderId: reservation.orderId, variantId, place, wanted, filled, released })
        .from(backorderLine)
        .innerJoin(reservation, eq(reservation.id, backorderLine.reservationId))
        .where(and(isOutstanding, matching, behind(longestFirst, page)))
        .orderBy(...readingOrder(longestFirst, page))
        .limit(page.limit + 1);
    },

    count: async (matching: SQL | undefined): Promise<number> => db.$count(backorderLine, and(isOutstanding, matching)),
  };
}
