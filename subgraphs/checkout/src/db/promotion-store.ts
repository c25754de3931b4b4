import { and, asc, desc, eq, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import { alphabetical, behind, type ListOrder, type PageRequest, type Queryable, readingOrder } from '@agora/kit';
import type { Promotion } from '../domain/promotions/promotion.ts';
import { toPromotion, toRow } from './promotion-row.ts';
import { discountCode, promotion } from './tables.ts';

/** So many automatic promotions are looked at for a cart. */
export const maxAutomatic = 50;
/** So many collections all that are active name, as of each of them is asked whether goods are in it. */
export const maxCollections = 200;

const byId = { column: promotion.id, kind: 'id', valueOf: (one: Promotion) => one.id } as const;

/** In which orders promotions come; ids break ties. */
export const promotionOrders = {
  NEWEST: {
    name: 'NEWEST',
    isDescending: true,
    keys: [{ column: promotion.createdAt, kind: 'instant', valueOf: (one) => one.createdAt.toISOString() }, byId],
  },
  NAME: {
    name: 'NAME',
    isDescending: false,
    keys: [{ column: alphabetical(promotion.name), kind: 'text', valueOf: ({ name }) => name }, byId],
  },
} satisfies Record<string, ListOrder<Promotion>>;

/** Promotions, and which one a code is of. */
export function promotionStore(db: Queryable) {
  const isLasting = (now: Date) => or(isNull(promotion.endsAt), gt(promotion.endsAt, now));
  const isAutomatic = (now: Date) =>
    and(eq(promotion.status, 'ACTIVE'), eq(promotion.isAutomatic, true), isLasting(now));

  return {
    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Promotion>> {
      const rows = await db
        .select()
        .from(promotion)
        .where(inArray(promotion.id, [...ids]));
      return new Map(rows.map((row) => [row.id, toPromotion(row)]));
    },

    async lock(id: string): Promise<Promotion | undefined> {
      const [found] = await db.select().from(promotion).where(eq(promotion.id, id)).for('update');
      return found && toPromotion(found);
    },

    /** Those that are switched on and not over, whether they have begun or not; the important ones first. */
    async automatic(now: Date): Promise<readonly Promotion[]> {
      const rows = await db
        .select()
        .from(promotion)
        .where(isAutomatic(now))
        .orderBy(desc(promotion.priority), asc(promotion.id))
        .limit(maxAutomatic);
      return rows.map(toPromotion);
    },

    /** That those name which are switched on and not over, with and without codes. */
    async collections(now: Date): Promise<readonly string[]> {
      const rows = await db
        .selectDistinct({ id: sql<string>`unnest(${promotion.collectionIds})::text`.as('id') })
        .from(promotion)
        .where(and(eq(promotion.status, 'ACTIVE'), sql`${promotion.collectionIds} <> '{}'`, isLasting(now)))
        .orderBy(sql`id`)
        .limit(maxCollections);
      return rows.map(({ id }) => id);
    },

    countAutomatic: async (now: Date): Promise<number> => db.$count(promotion, isAutomatic(now)),

    async byCodes(codes: readonly string[]): Promise<ReadonlyMap<string, Promotion>> {
      const rows = await db
        .select({ code: discountCode.code, promotion })
        .from(discountCode)
        .innerJoin(promotion, eq(promotion.id, discountCode.promotionId))
        .where(inArray(discountCode.code, [...codes]));
      return new Map(rows.map((row) => [row.code, toPromotion(row.promotion)]));
    },

    async page(matching: SQL | undefined, order: ListOrder<Promotion>, page: PageRequest): Promise<Promotion[]> {
      const rows = await db
        .select()
        .from(promotion)
        .where(and(matching, behind(order, page)))
        .orderBy(...readingOrder(order, page))
        .limit(page.limit + 1);
      return rows.map(toPromotion);
    },

    count: async (matching: SQL | undefined): Promise<number> => db.$count(promotion, matching),

    async save(one: Promotion): Promise<void> {
      const row = toRow(one);
      await db.insert(promotion).values(row).onConflictDoUpdate({ target: promotion.id, set: row });
    },
  };
}
