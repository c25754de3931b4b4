import { and, eq, type SQL } from 'drizzle-orm';
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
import type { ReservationWhere } from '../../generated/resolvers.ts';
import { reservation } from '../tables.ts';

type ReservationRow = typeof reservation.$inferSelect;

/** Those whose time is over first in front. */
export const soonestFirst: ListOrder<Pick<ReservationRow, 'id' | 'expiresAt'>> = {
  name: 'SOONEST',
  isDescending: false,
  keys: [
    { column: reservation.expiresAt, kind: 'instant', valueOf: ({ expiresAt }) => expiresAt.toISOString() },
    { column: reservation.id, kind: 'id', valueOf: ({ id }) => id },
  ],
};

/** What reservations can be looked for by. */
export const reservationConditions: Conditions<ReservationWhere> = {
  status: equality(reservation.status),
  orderId: (id) => eq(reservation.orderId, id),
  expiresAt: range(reservation.expiresAt),
};

/** What is put aside for all orders, page by page. */
export function reservationListStore(db: Queryable) {
  return {
    page(matching: SQL | undefined, page: PageRequest): Promise<ReservationRow[]> {
      return db
        .select()
        .from(reservation)
        .where(and(matching, behind(soonestFirst, page)))
        .orderBy(...readingOrder(soonestFirst, page))
        .limit(page.limit + 1);
    },

    count: async (matching: SQL | undefined): Promise<number> => db.$count(reservation, matching),
  };
}
