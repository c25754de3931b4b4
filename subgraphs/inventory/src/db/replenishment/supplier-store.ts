import { asc, eq, inArray, type SQL } from 'drizzle-orm';
import { alphabetical, type Queryable } from '@agora/kit';
import type { Supplier } from '../../domain/replenishment/supplier.ts';
import { replenishment, replenishmentPolicy, supplier } from '../tables.ts';

const mostListed = 200;

/** Who delivers goods. */
export function supplierStore(db: Queryable) {
  return {
    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Supplier>> {
      const rows = await db
        .select()
        .from(supplier)
        .where(inArray(supplier.id, [...ids]));
      return new Map(rows.map((row) => [row.id, row]));
    },

    /** The first 200, by name: all, or those of a vendor. */
    list(vendorId?: string): Promise<Supplier[]> {
      const matching: SQL | undefined = vendorId === undefined ? undefined : eq(supplier.vendorId, vendorId);
      return db
        .select()
        .from(supplier)
        .where(matching)
        .orderBy(asc(alphabetical(supplier.name)), asc(supplier.id))
        .limit(mostListed);
    },

    /** Locked until the transaction ends. */
    async lock(id: string): Promise<Supplier | undefined> {
      const [row] = await db.select().from(supplier).where(eq(supplier.id, id)).for('update');
      return row;
    },

    /** Not to be removed until the transaction ends. */
    async keep(id: string): Promise<Supplier | undefined> {
      const [row] = await db.select().from(supplier).where(eq(supplier.id, id)).for('key share');
      return row;
    },

    /** False when its owner has another one of this code. */
    async add(one: Supplier): Promise<boolean> {
      const added = await db.insert(supplier).values(one).onConflictDoNothing().returning({ id: supplier.id });
      return added.length > 0;
    },

    async save({ id, name, email, leadTimeDays, minimumOrder, version }: Supplier): Promise<void> {
      await db.update(supplier).set({ name, email, leadTimeDays, minimumOrder, version }).where(eq(supplier.id, id));
    },

    /** Whether a policy names it, or it was ever ordered from. */
    async isUsed(id: string): Promise<boolean> {
      const policies = await db.$count(replenishmentPolicy, eq(replenishmentPolicy.supplierId, id));
      return policies > 0 || (await db.$count(replenishment, eq(replenishment.supplierId, id))) > 0;
    },

    async remove(id: string): Promise<void> {
      await db.delete(supplier).where(eq(supplier.id, id));
    },
  };
}
