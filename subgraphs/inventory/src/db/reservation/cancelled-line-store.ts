import { and, eq, ne, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { type Pieces, piecesOf } from '../../domain/pieces.ts';
import { cancelledLine } from '../tables.ts';

interface Told<Quantity extends string> {
  readonly sourceId: string;
  readonly orderId: string;
  readonly lines: readonly ({ readonly lineId: string; readonly variantId: string } & Readonly<
    Record<Quantity, number>
  >)[];
}

/** Which pieces of locked orders were said to be cancelled, by the order or by one of its deliveries. */
export function cancelledLineStore(db: Queryable) {
  async function knownOf(sourceId: string): Promise<ReadonlyMap<string, number>> {
    const rows = await db.select().from(cancelledLine).where(eq(cancelledLine.sourceId, sourceId));
    return new Map(rows.map(({ lineId, quantity }) => [lineId, quantity]));
  }

  /** Resolves to what of it is news. */
  async function keep({ sourceId, orderId, lines }: Told<'quantityInAll'>): Promise<Pieces> {
    const known = await knownOf(sourceId);
    const news = lines.map((line) => ({ ...line, quantity: line.quantityInAll - (known.get(line.lineId) ?? 0) }));
    const more = news.filter(({ quantity }) => quantity > 0);
    if (more.length === 0) return new Map();
    await db
      .insert(cancelledLine)
      .values(
        more.map(({ lineId, variantId, quantityInAll }) => ({
          sourceId,
          orderId,
          lineId,
          variantId,
          quantity: quantityInAll,
        })),
      )
      .onConflictDoUpdate({
        target: [cancelledLine.sourceId, cancelledLine.lineId],
        set: { quantity: sql`excluded.quantity` },
      });
    return piecesOf(more);
  }

  return {
    keep,

    /** What a source says besides what it said before. */
    async add({ lines, ...told }: Told<'quantity'>): Promise<Pieces> {
      const known = await knownOf(told.sourceId);
      return keep({
        ...told,
        lines: lines.map((line) => ({ ...line, quantityInAll: line.quantity + (known.get(line.lineId) ?? 0) })),
      });
    },

    /** What deliveries of a paid order gave back. */
    async givenBackOf(orderId: string): Promise<Pieces> {
      const rows = await db
        .select()
        .from(cancelledLine)
        .where(and(eq(cancelledLine.orderId, orderId), ne(cancelledLine.sourceId, orderId)));
      return piecesOf(rows);
    },
  };
}
