import { asc, eq, inArray } from 'drizzle-orm';
import { alphabetical, type Queryable } from '@agora/kit';
import type { Warehouse } from '../domain/warehouse/warehouse.ts';
import { warehouse } from './tables.ts';

const mostListed = 200;

/** The places where goods lie. */
export function warehouseStore(db: Queryable) {
  return {
    async byIds(ids: readonly string[]): Promise<ReadonlyMap<string, Warehouse>> {
      const rows = await db
        .select()
        .from(warehouse)
        .where(inArray(warehouse.id, [...ids]));
      return new Map(rows.map((row) => [row.id, row]));
    },

    /** The first 200, by name. */
    async list(): Promise<Warehouse[]> {
      return db
        .select()
        .from(warehouse)
        .orderBy(asc(alphabetical(warehouse.name)), asc(warehouse.id))
        .limit(mostListed);
    },

    /** Where all of them are, and where they deliver to. */
    async places(): Promise<Pick<Warehouse, 'id' | 'address' | 'serves'>[]> {
      return db.select({ id: warehouse.id, address: warehouse.address, serves: warehouse.serves }).from(warehouse);
    },

    async idsByCode(): Promise<ReadonlyMap<string, string>> {
      const rows = await db.select({ code: warehouse.code, id: warehouse.id }).from(warehouse);
      return new Map(rows.map(({ code, id }) => [code, id]));
    },

    /** Locked until the transaction ends. */
    async lock(id: string): Promise<Warehouse | undefined> {
      const [row] = await db.select().from(warehouse).where(eq(warehouse.id, id)).for('update');
      return row;
    },

    /** Not to be changed until the transaction ends. */
    async keep(id: string): Promise<Warehouse | undefined> {
      const [row] = await db.select().from(warehouse).where(eq(warehouse.id, id)).for('share');
      return row;
    },

    /** False when one of their codes is taken, which is left out. */
    async add(warehouses: readonly Warehouse[]): Promise<boolean> {
      const added = await db
        .insert(warehouse)
        .values([...warehouses])
        .onConflictDoNothing()
        .returning({ id: warehouse.id });
      return added.length === warehouses.length;
    },

    async count(): Promise<number> {
      return db.$count(warehouse);
    },

    async save({ id, name, address, serves, isOpen, version }: Warehouse): Promise<void> {
      await db.update(warehouse).set({ name, address, serves, isOpen, version }).where(eq(warehouse.id, id));
    },
  };
}
