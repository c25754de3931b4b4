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
import type { Delivery } from '../domain/delivery.ts';
import type { DeliveryWhere } from '../generated/resolvers.ts';
import { delivery } from './tables.ts';

/** Ids break ties. */
export const soonestFirst: ListOrder<Delivery> = {
  name: 'SOONEST',
  isDescending: false,
  keys: [
    { column: delivery.estimatedAt, kind: 'instant', valueOf: ({ estimatedAt }) => estimatedAt.toISOString() },
    { column: delivery.id, kind: 'id', valueOf: ({ id }) => id },
  ],
};

/** What deliveries can be looked for by. */
export const deliveryConditions: Conditions<DeliveryWhere> = {
  status: equality(delivery.status),
  estimatedAt: range(delivery.estimatedAt),
};

/** Those that the couriers of a depot bring. */
export const isOfDepot = (depot: string): SQL => eq(delivery.depot, depot);

/** Pages of deliveries. */
export function deliveryList(db: Queryable) {
  return {
    page(matching: SQL | undefined, page: PageRequest): Promise<Delivery[]> {
      return db
        .select()
        .from(delivery)
        .where(and(matching, behind(soonestFirst, page)))
        .orderBy(...readingOrder(soonestFirst, page))
        .limit(page.limit + 1);
    },

    count: async (matching: SQL | undefined): Promise<number> => db.$count(delivery, matching),
  };
}
