import { and, asc, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { BackorderPolicy } from '../../domain/backorder/backorder-policy.ts';
import type { Pieces } from '../../domain/pieces.ts';
import { backorderLine, reservation, stockedVariant } from '../tables.ts';

/** An order that waits for goods, and its place among those that wait for the same. */
interface Waiting {
  readonly orderId: string;
  readonly reservationId: string;
  readonly place: number;
}

/** What was promised to orders before it was there. Variants are locked by whoever changes what is owed. */
export function backorderStore(db: Queryable) {
  return {
    /** The first behind this place that waits for a variant. */
    async nextFor(variantId: string, place: number): Promise<Waiting | undefined> {
      const [row] = await db
        .select({ orderId: reservation.orderId, reservationId: reservation.id, place: backorderLine.place })
        .from(backorderLine)
        .innerJoin(reservation, eq(reservation.id, backorderLine.reservationId))
        .where(
          and(
            eq(backorderLine.variantId, variantId),
            gt(backorderLine.place, place),
            sql`${backorderLine.filled} + ${backorderLine.released} < ${backorderLine.wanted}`,
          ),
        )
        .orderBy(asc(backorderLine.place))
        .limit(1);
      return row;
    },

    /** Which of these variants orders wait for. */
    async waitedFor(variantIds: readonly string[]): Promise<readonly string[]> {
      const rows = await db
        .select({ variantId: stockedVariant.variantId })
        .from(stockedVariant)
        .where(and(inArray(stockedVariant.variantId, [...variantIds]), gt(stockedVariant.owed, 0)));
      return rows.map(({ variantId }) => variantId);
    },

    /** So many more are owed of locked variants, or fewer. */
    async owe(changes: Pieces): Promise<void> {
      if (changes.size === 0) return;
      const rows = JSON.stringify([...changes].map(([variantId, quantity]) => ({ variantId, quantity })));
      await db.execute(sql`
        update ${stockedVariant} as variant set owed = variant.owed + more.quantity
        from jsonb_to_recordset(${rows}::jsonb) as more ("variantId" uuid, quantity integer)
        where variant.variant_id = more."variantId"`);
    },

    async savePolicy(variantId: string, { kind, limit, from, until }: BackorderPolicy): Promise<void> {
      await db
        .update(stockedVariant)
        .set({ backorderKind: kind, backorderLimit: limit, backorderFrom: from, backorderUntil: until })
        .where(eq(stockedVariant.variantId, variantId));
    },
  };
}
