import { sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { lowGoods } from './tables.ts';

export type LowGoods = typeof lowGoods.$inferSelect;

/** Goods that are low, of which staff are not told yet. */
export function lowGoodsStore(db: Queryable) {
  return {
    /** In the place of what was told of the same goods before. */
    async keep(goods: LowGoods): Promise<void> {
      await db
        .insert(lowGoods)
        .values(goods)
        .onConflictDoUpdate({
          target: [lowGoods.variantId, lowGoods.warehouseId],
          set: {
            eventId: sql`excluded.event_id`,
            name: sql`excluded.name`,
            warehouse: sql`excluded.warehouse`,
            available: sql`excluded.available`,
          },
        });
    },

    /** All of them; they are told of from now on. */
    async take(): Promise<LowGoods[]> {
      return db.delete(lowGoods).returning();
    },
  };
}
