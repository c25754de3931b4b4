import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { BoughtPieces } from '../domain/allowances/bought-pieces.ts';
import { type BuyerKeys, isSameBuyer } from '../domain/allowances/same-buyer.ts';
import { boughtPieces } from './bought-pieces-table.ts';

/** Of which buyer it is asked what they bought of which variants. */
export interface BuyerAsked {
  readonly keys: BuyerKeys;
  readonly variantIds: readonly string[];
}

/** How many pieces of variants people have bought and kept. */
export function boughtPiecesStore(db: Queryable) {
  return {
    /** Purchases of whoever shares a key with another go one after the other; in a fixed order, so that none waits in a circle. */
    async lockBuyer(keys: BuyerKeys): Promise<void> {
      for (const key of keys.toSorted()) {
        await db.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`pieces ${key}`}, 0))`);
      }
    },

    /** What each has bought, by variant, whether as a customer or as a guest. */
    async ofBuyers(asked: readonly BuyerAsked[]): Promise<readonly ReadonlyMap<string, number>[]> {
      const keys = [...new Set(asked.flatMap((one) => one.keys))];
      const variantIds = [...new Set(asked.flatMap((one) => one.variantIds))];
      if (keys.length === 0 || variantIds.length === 0) return asked.map(() => new Map());
      const { variantId, buyer, buyerEmail, quantity, cancelled } = boughtPieces;
      const rows = await db
        .select({ variantId, buyer, buyerEmail, pieces: sql`sum(${quantity} - ${cancelled})`.mapWith(Number) })
        .from(boughtPieces)
        .where(and(inArray(variantId, variantIds), or(inArray(buyer, keys), inArray(buyerEmail, keys))))
        .groupBy(variantId, buyer, buyerEmail);
      return asked.map((one) => {
        const theirs = rows.filter((row) => isSameBuyer(one.keys, row));
        const byVariant = Map.groupBy(theirs, (row) => row.variantId);
        return new Map(Array.from(byVariant, ([id, of]) => [id, of.reduce((sum, { pieces }) => sum + pieces, 0)]));
      });
    },

    async keep(orderId: string, pieces: readonly BoughtPieces[]): Promise<void> {
      if (pieces.length === 0) return;
      await db.insert(boughtPieces).values(pieces.map((one) => ({ ...one, orderId })));
    },

    /** An order that is cancelled wholly has none any more. */
    async giveBackAll(orderId: string): Promise<void> {
      await db
        .update(boughtPieces)
        .set({ cancelled: sql`${boughtPieces.quantity}` })
        .where(eq(boughtPieces.orderId, orderId));
    },

    /** So many of each line are cancelled by now; what is told late or again says no less than what was told before. */
    async giveBack(
      orderId: string,
      lines: readonly { readonly lineId: string; readonly quantityInAll: number }[],
    ): Promise<void> {
      const told = JSON.stringify(lines.map(({ lineId, quantityInAll }) => ({ lineId, quantityInAll })));
      await db.execute(sql`
        update ${boughtPieces}
        set cancelled = greatest(cancelled, least(quantity, told."quantityInAll"))
        from jsonb_to_recordset(${told}::jsonb) as told ("lineId" uuid, "quantityInAll" integer)
        where ${boughtPieces.orderId} = ${orderId} and ${boughtPieces.lineId} = told."lineId"`);
    },
  };
}
