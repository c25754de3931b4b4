import { and, eq, gt, inArray, isNull, or, type SQL } from 'drizzle-orm';
import { behind, type ListOrder, type PageRequest, type Queryable, readingOrder } from '@agora/kit';
import type { ExemptionHolder, TaxExemption } from '../domain/tax/tax-exemption.ts';
import { taxExemption } from './tax-tables.ts';

/** The newest first; ids break ties. */
export const newestExemptions: ListOrder<TaxExemption> = {
  name: 'NEWEST',
  isDescending: true,
  keys: [
    { column: taxExemption.createdAt, kind: 'instant', valueOf: ({ createdAt }) => createdAt.toISOString() },
    { column: taxExemption.id, kind: 'id', valueOf: ({ id }) => id },
  ],
};

/** Of whom a list is; of everybody where neither is said. */
export interface HolderFilter {
  readonly customerId?: string | undefined;
  readonly customerGroup?: string | undefined;
}

/** Who is asked for no tax. */
export function taxExemptionStore(db: Queryable) {
  const { id, customerId, customerGroup, validTo } = taxExemption;
  const isLasting = (now: Date) => or(isNull(validTo), gt(validTo, now));
  const isOf = (wanted: HolderFilter) =>
    and(
      wanted.customerId === undefined ? undefined : eq(customerId, wanted.customerId),
      wanted.customerGroup === undefined ? undefined : eq(customerGroup, wanted.customerGroup),
    );

  return {
    async find(wanted: string): Promise<TaxExemption | undefined> {
      const [found] = await db.select().from(taxExemption).where(eq(id, wanted));
      return found;
    },

    async lock(wanted: string): Promise<TaxExemption | undefined> {
      const [found] = await db.select().from(taxExemption).where(eq(id, wanted)).for('update');
      return found;
    },

    /** Those of customers and of groups that are not over, whether they have begun or not. */
    async lasting(
      of: { readonly customerIds: readonly string[]; readonly customerGroups: readonly string[] },
      now: Date,
    ): Promise<readonly TaxExemption[]> {
      const wanted: SQL[] = [];
      if (of.customerIds.length > 0) wanted.push(inArray(customerId, [...of.customerIds]));
      if (of.customerGroups.length > 0) wanted.push(inArray(customerGroup, [...of.customerGroups]));
      if (wanted.length === 0) return [];
      return db
        .select()
        .from(taxExemption)
        .where(and(or(...wanted), isLasting(now)));
    },

    countLasting: (holder: ExemptionHolder, now: Date): Promise<number> =>
      db.$count(
        taxExemption,
        and(
          isOf({ customerId: holder.customerId ?? undefined, customerGroup: holder.customerGroup ?? undefined }),
          isLasting(now),
        ),
      ),

    page: (wanted: HolderFilter, page: PageRequest): Promise<TaxExemption[]> =>
      db
        .select()
        .from(taxExemption)
        .where(and(isOf(wanted), behind(newestExemptions, page)))
        .orderBy(...readingOrder(newestExemptions, page))
        .limit(page.limit + 1),

    count: (wanted: HolderFilter): Promise<number> => db.$count(taxExemption, isOf(wanted)),

    async save(exemption: TaxExemption): Promise<void> {
      const { validTo: ends } = exemption;
      await db
        .insert(taxExemption)
        .values(exemption)
        .onConflictDoUpdate({ target: id, set: { validTo: ends } });
    },
  };
}
