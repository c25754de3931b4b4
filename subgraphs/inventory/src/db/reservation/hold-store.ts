import { asc, eq, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Hold } from '../../domain/reservation/hold-stock.ts';
import { stockHold, stockHoldPiece } from '../tables.ts';

/** What is put aside for carts that are about to be bought. */
export function holdStore(db: Queryable) {
  async function find(id: string): Promise<Hold | undefined> {
    const [row] = await db.select().from(stockHold).where(eq(stockHold.id, id));
    if (!row) return undefined;
    const { variantId, warehouseId, quantity, holdId } = stockHoldPiece;
    const pieces = await db
      .select({ variantId, warehouseId, quantity })
      .from(stockHoldPiece)
      .where(eq(holdId, id))
      .orderBy(asc(variantId), asc(warehouseId));
    return { ...row, goods: new Map(Object.entries(row.goods)), pieces };
  }

  return {
    find,

    /** A hold that nobody else changes until the transaction ends, whether there is one or not. Before any levels are locked. */
    async lock(id: string): Promise<Hold | undefined> {
      await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`hold ${id}`}, 0))`);
      return find(id);
    },

    /** In the place of what it was. */
    async save({ id, goods, expiresAt, pieces }: Hold): Promise<void> {
      const row = { goods: Object.fromEntries(goods), expiresAt };
      await db
        .insert(stockHold)
        .values({ id, ...row })
        .onConflictDoUpdate({ target: stockHold.id, set: row });
      await db.delete(stockHoldPiece).where(eq(stockHoldPiece.holdId, id));
      await db.insert(stockHoldPiece).values(pieces.map((piece) => ({ ...piece, holdId: id })));
    },

    async remove(id: string): Promise<void> {
      await db.delete(stockHold).where(eq(stockHold.id, id));
    },
  };
}
