import { and, count, eq, inArray, type SQL } from 'drizzle-orm';
import {
  behind,
  type Conditions,
  equality,
  forgetTraces,
  type ListOrder,
  type PageRequest,
  type Queryable,
  range,
  readingOrder,
} from '@agora/kit';
import type { Erasure, ErasureReceipt } from '../../domain/privacy/erasure.ts';
import type { ErasureWhere } from '../../generated/resolvers.ts';
import { erasure, erasureReceipt } from '../privacy-tables.ts';

/** Newest first; ids break ties. */
export const newestErasureFirst: ListOrder<Erasure> = {
  name: 'NEWEST',
  isDescending: true,
  keys: [
    { column: erasure.requestedAt, kind: 'instant', valueOf: ({ requestedAt }) => requestedAt.toISOString() },
    { column: erasure.id, kind: 'id', valueOf: ({ id }) => id },
  ],
};

/** What erasures can be looked for by. */
export const erasureConditions: Conditions<ErasureWhere> = {
  userId: equality(erasure.userId),
  status: equality(erasure.status),
  requestedAt: range(erasure.requestedAt),
};

export const underWay = inArray(erasure.status, ['SCHEDULED', 'CLOSING', 'ERASING']);

/** Erasures, and who has answered for each. */
export function erasureStore(db: Queryable) {
  return {
    async find(id: string): Promise<Erasure | undefined> {
      const [row] = await db.select().from(erasure).where(eq(erasure.id, id));
      return row;
    },

    async lock(id: string): Promise<Erasure | undefined> {
      const [row] = await db.select().from(erasure).where(eq(erasure.id, id)).for('update');
      return row;
    },

    /** Of each user the one that is under way. */
    async byUsers(userIds: readonly string[]): Promise<ReadonlyMap<string, Erasure>> {
      const rows = await db
        .select()
        .from(erasure)
        .where(and(inArray(erasure.userId, [...userIds]), underWay));
      return new Map(rows.map((row) => [row.userId, row]));
    },

    async save(changed: Erasure): Promise<void> {
      await db.insert(erasure).values(changed).onConflictDoUpdate({ target: erasure.id, set: changed });
    },

    /** The same receipt again changes nothing. */
    async addReceipt(receipt: ErasureReceipt): Promise<void> {
      await db.insert(erasureReceipt).values(receipt).onConflictDoNothing();
    },

    async receiptsOf(erasureIds: readonly string[]): Promise<ReadonlyMap<string, ErasureReceipt[]>> {
      const rows = await db
        .select()
        .from(erasureReceipt)
        .where(inArray(erasureReceipt.erasureId, [...erasureIds]))
        .orderBy(erasureReceipt.receivedAt, erasureReceipt.service);
      return Map.groupBy(rows, ({ erasureId }) => erasureId);
    },

    page: (matching: SQL | undefined, page: PageRequest): Promise<Erasure[]> =>
      db
        .select()
        .from(erasure)
        .where(and(matching, behind(newestErasureFirst, page)))
        .orderBy(...readingOrder(newestErasureFirst, page))
        .limit(page.limit + 1),

    async count(matching: SQL | undefined): Promise<number> {
      const [row] = await db.select({ erasures: count() }).from(erasure).where(matching);
      return row?.erasures ?? 0;
    },

    /** Of the kit's tables; resolves to how much of it cannot be deleted yet. */
    forgetTraces: (person: Parameters<typeof forgetTraces>[1]): Promise<number> => forgetTraces(db, person),
  };
}
