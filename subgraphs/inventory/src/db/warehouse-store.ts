import { asc, inArray } from 'drizzle-orm';
import { alphabetical, type Queryable } from '@agora/kit';
import type { Warehouse } from '../domain/stock.ts';
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

    async idsByCode(): Promise<ReadonlyMap<string, string>> {
      const rows = await db.select({ code: warehouse.code, id: warehouse.id }).from(warehouse);
      return new Map(rows.map(({ code, id }) => [code, id]));
    },

    async add(warehouses: readonly Warehouse[]): Promise<void> {
      await db.insert(warehouse).values([...warehouses]);
    },
  };
}
