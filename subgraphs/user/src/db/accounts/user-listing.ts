import { behind, type ListOrder, type PageRequest, type Queryable, readingOrder } from '@agora/kit';
import { and, type SQL } from 'drizzle-orm';
import type { User } from '../../domain/user.ts';
import { account } from '../tables.ts';
import { accountColumns } from './user-store.ts';

const id = { column: account.id, kind: 'id', valueOf: (user: User) => user.id } as const;

/** In which orders users come; ids break ties. */
export const userOrders = {
  NEWEST: {
    name: 'NEWEST',
    isDescending: true,
    keys: [{ column: account.registeredAt, kind: 'instant', valueOf: (user) => user.registeredAt.toISOString() }, id],
  },
  NAME: {
    name: 'NAME',
    isDescending: false,
    keys: [{ column: account.displayName, kind: 'text', valueOf: (user) => user.displayName }, id],
  },
  EMAIL: {
    name: 'EMAIL',
    isDescending: false,
    keys: [{ column: account.email, kind: 'text', valueOf: (user) => user.email }, id],
  },
} satisfies Record<string, ListOrder<User>>;

/** Lists of users. `matching` says which ones; all of them without. */
export function userListing(db: Queryable) {
  return {
    page: (matching: SQL | undefined, order: ListOrder<User>, page: PageRequest): Promise<User[]> =>
      db
        .select(accountColumns)
        .from(account)
        .where(and(matching, behind(order, page)))
        .orderBy(...readingOrder(order, page))
        .limit(page.limit + 1),

    count: async (matching: SQL | undefined): Promise<number> => db.$count(account, matching),
  };
}
