import type { Queryable } from '@agora/kit';
import { asc, eq, inArray, sql } from 'drizzle-orm';
import { type CustomerGroup, maxGroups } from '../../domain/staff/customer-group.ts';
import { account, customerGroup } from '../tables.ts';

/** Groups of customers, and how many are in each. */
export function customerGroupStore(db: Queryable) {
  return {
    all: async (): Promise<CustomerGroup[]> =>
      db.select().from(customerGroup).orderBy(asc(customerGroup.code)).limit(maxGroups),

    async find(id: string): Promise<CustomerGroup | undefined> {
      const [row] = await db.select().from(customerGroup).where(eq(customerGroup.id, id));
      return row;
    },

    async byCodes(codes: readonly string[]): Promise<ReadonlyMap<string, CustomerGroup>> {
      const rows = await db
        .select()
        .from(customerGroup)
        .where(inArray(customerGroup.code, [...codes]));
      return new Map(rows.map((row) => [row.code, row]));
    },

    async countMembers(codes: readonly string[]): Promise<ReadonlyMap<string, number>> {
      const rows = await db
        .select({ code: sql<string>`asked.code`, members: sql<number>`count(*)`.mapWith(Number) })
        .from(sql`unnest(${sql.param(codes)}::text[]) as asked (code)`)
        .innerJoin(account, sql`${account.customerGroups} @> array[asked.code]`)
        .groupBy(sql`asked.code`);
      return new Map(rows.map(({ code, members }) => [code, members]));
    },

    /** Changes of groups and of who is in them come one by one: nobody is put into one that is being removed. */
    async lock(): Promise<void> {
      await db.execute(sql`select pg_advisory_xact_lock(hashtext('customer groups'))`);
    },

    count: (): Promise<number> => db.$count(customerGroup),

    async save(group: CustomerGroup): Promise<void> {
      await db.insert(customerGroup).values(group).onConflictDoUpdate({ target: customerGroup.id, set: group });
    },

    async remove(id: string): Promise<void> {
      await db.delete(customerGroup).where(eq(customerGroup.id, id));
    },
  };
}
