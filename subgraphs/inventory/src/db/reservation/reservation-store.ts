import { asc, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Reservation } from '../../domain/reservation/reservation.ts';
import { backorderLine, reservation, reservationLine } from '../tables.ts';

type Row = typeof reservation.$inferSelect;

/** What is put aside for orders. */
export function reservationStore(db: Queryable) {
  async function withLines(rows: readonly Row[]): Promise<Reservation[]> {
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const lines = await db
      .select()
      .from(reservationLine)
      .where(inArray(reservationLine.reservationId, ids))
      .orderBy(asc(reservationLine.variantId), asc(reservationLine.warehouseId));
    const backorders = await db
      .select()
      .from(backorderLine)
      .where(inArray(backorderLine.reservationId, ids))
      .orderBy(asc(backorderLine.variantId));
    const linesOf = Map.groupBy(lines, ({ reservationId }) => reservationId);
    const backordersOf = Map.groupBy(backorders, ({ reservationId }) => reservationId);
    return rows.map((row) => ({
      ...row,
      lines: (linesOf.get(row.id) ?? []).map(({ reservationId: _, ...line }) => line),
      backorders: (backordersOf.get(row.id) ?? []).map(({ reservationId: _, place: __, ...line }) => line),
    }));
  }

  return {
    withLines,

    /** The latest of each order. */
    async latestOf(orderIds: readonly string[]): Promise<ReadonlyMap<string, Reservation>> {
      const rows = await db
        .selectDistinctOn([reservation.orderId])
        .from(reservation)
        .where(inArray(reservation.orderId, [...orderIds]))
        .orderBy(asc(reservation.orderId), desc(reservation.id));
      return new Map((await withLines(rows)).map((one) => [one.orderId, one]));
    },

    /** For which order each was made. */
    async ordersOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
      const rows = await db
        .select({ id: reservation.id, orderId: reservation.orderId })
        .from(reservation)
        .where(inArray(reservation.id, [...ids]));
      return new Map(rows.map(({ id, orderId }) => [id, orderId]));
    },

    /** All of an order, oldest first, locked until the transaction ends. */
    async lockOf(orderId: string): Promise<readonly Reservation[]> {
      const rows = await db
        .select()
        .from(reservation)
        .where(eq(reservation.orderId, orderId))
        .orderBy(asc(reservation.id))
        .for('update');
      return withLines(rows);
    },

    async save(changed: readonly Reservation[]): Promise<void> {
      if (changed.length === 0) return;
      const given = (column: string) => sql.raw(`excluded.${column}`);
      await db
        .insert(reservation)
        .values(changed.map(({ lines: _, backorders: __, ...row }) => row))
        .onConflictDoUpdate({
          target: reservation.id,
          set: { status: given('status'), expiresAt: given('expires_at'), version: given('version') },
        });
      const lines = changed.flatMap(({ id: reservationId, lines }) =>
        lines.map((line) => ({ ...line, reservationId })),
      );
      const counters = { released: given('released'), committed: given('committed'), restocked: given('restocked') };
      if (lines.length > 0) {
        await db
          .insert(reservationLine)
          .values(lines)
          .onConflictDoUpdate({
            target: [reservationLine.reservationId, reservationLine.variantId, reservationLine.warehouseId],
            set: { reserved: given('reserved'), ...counters },
          });
      }
      const backorders = changed.flatMap(({ id: reservationId, backorders }) =>
        backorders.map((line) => ({ ...line, reservationId })),
      );
      if (backorders.length === 0) return;
      await db
        .insert(backorderLine)
        .values(backorders)
        .onConflictDoUpdate({
          target: [backorderLine.reservationId, backorderLine.variantId],
          set: { filled: given('filled'), released: given('released') },
        });
    },
  };
}
