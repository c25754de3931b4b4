import { and, asc, eq, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { DueRefund } from '../domain/due-refund.ts';
import { dueRefund } from './tables.ts';

type Row = typeof dueRefund.$inferSelect;

/** What is due to go back of orders that the caller has locked. */
export function dueRefundStore(db: Queryable) {
  return {
    /** False, and nothing is written, when this key of the order was told before. */
    async add(due: DueRefund, toldAt: Date): Promise<boolean> {
      const added = await db.insert(dueRefund).values(toRow(due, toldAt)).onConflictDoNothing().returning();
      return added.length > 0;
    },

    /** Oldest first. */
    async unsettledOf(orderId: string): Promise<readonly DueRefund[]> {
      const rows = await db
        .select()
        .from(dueRefund)
        .where(and(eq(dueRefund.orderId, orderId), eq(dueRefund.isSettled, false)))
        .orderBy(asc(dueRefund.toldAt), asc(dueRefund.key));
      return rows.map(toDue);
    },

    async save(changed: readonly DueRefund[]): Promise<void> {
      if (changed.length === 0) return;
      const given = (column: string) => sql.raw(`excluded.${column}`);
      await db
        .insert(dueRefund)
        .values(changed.map((due) => toRow(due, new Date(0))))
        .onConflictDoUpdate({
          target: [dueRefund.orderId, dueRefund.key],
          set: {
            started: given('started'),
            refunded: given('refunded'),
            refused: given('refused'),
            refusal: given('refusal'),
            isSettled: given('is_settled'),
          },
        });
    },
  };
}

function toRow({ amount, started, refunded, refused, ...due }: DueRefund, toldAt: Date): Row {
  return {
    ...due,
    currency: amount.currency,
    amount: amount.minor,
    started: started.minor,
    refunded: refunded.minor,
    refused: refused.minor,
    toldAt,
  };
}

function toDue({ currency, toldAt: _, ...row }: Row): DueRefund {
  const money = (minor: number) => ({ minor, currency });
  return {
    ...row,
    amount: money(row.amount),
    started: money(row.started),
    refunded: money(row.refunded),
    refused: money(row.refused),
  };
}
