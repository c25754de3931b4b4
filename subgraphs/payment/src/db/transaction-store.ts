import { and, asc, count, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { postingsOf } from '../domain/postings.ts';
import type { Transaction } from '../domain/transaction.ts';
import { ledgerEntry, payment, paymentTransaction } from './tables.ts';

type Row = typeof paymentTransaction.$inferSelect;

/** What the provider was asked, and the ledger of the money that moved by it. */
export function transactionStore(db: Queryable) {
  return {
    async byPayments(paymentIds: readonly string[]): Promise<ReadonlyMap<string, readonly Transaction[]>> {
      const rows = await db
        .select()
        .from(paymentTransaction)
        .where(inArray(paymentTransaction.paymentId, [...paymentIds]))
        .orderBy(asc(paymentTransaction.id));
      return Map.groupBy(rows.map(toTransaction), ({ paymentId }) => paymentId);
    },

    async byId(id: string): Promise<Transaction | undefined> {
      const [row] = await db.select().from(paymentTransaction).where(eq(paymentTransaction.id, id));
      return row && toTransaction(row);
    },

    async countOf(paymentId: string): Promise<number> {
      const [row] = await db
        .select({ count: count() })
        .from(paymentTransaction)
        .where(eq(paymentTransaction.paymentId, paymentId));
      return row?.count ?? 0;
    },

    /** Those that the provider has not answered, oldest first. */
    async begunOf(paymentId: string): Promise<readonly Transaction[]> {
      const rows = await db
        .select()
        .from(paymentTransaction)
        .where(and(eq(paymentTransaction.paymentId, paymentId), eq(paymentTransaction.status, 'PENDING')))
        .orderBy(asc(paymentTransaction.id));
      return rows.map(toTransaction);
    },

    /** By payment, the keys of the due refunds of which the provider refused to give back a part from it. */
    async refusedKeysOf(orderId: string): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
      const { paymentId, kind, status, dueKey } = paymentTransaction;
      const rows = await db
        .selectDistinct({ paymentId, dueKey })
        .from(paymentTransaction)
        .innerJoin(payment, eq(payment.id, paymentId))
        .where(and(eq(payment.orderId, orderId), eq(kind, 'REFUND'), eq(status, 'FAILED'), isNotNull(dueKey)));
      const byPayment = Map.groupBy(rows, (row) => row.paymentId);
      return new Map([...byPayment].map(([id, keys]) => [id, new Set(keys.flatMap((row) => row.dueKey ?? []))]));
    },

    /** Saves transactions and, with the success of each, both sides of it in the ledger. */
    async save(changed: readonly Transaction[]): Promise<void> {
      if (changed.length === 0) return;
      const given = (column: string) => sql.raw(`excluded.${column}`);
      await db
        .insert(paymentTransaction)
        .values(changed.map(toRow))
        .onConflictDoUpdate({
          target: paymentTransaction.id,
          set: {
            status: given('status'),
            refusal: given('refusal'),
            providerReference: given('provider_reference'),
            at: given('at'),
          },
        });
      const postings = changed.flatMap(postingsOf);
      if (postings.length > 0) await db.insert(ledgerEntry).values(postings);
    },

    /** New ones, with their postings. */
    async addAll(past: readonly Transaction[]): Promise<void> {
      await db.insert(paymentTransaction).values(past.map(toRow));
      await db.insert(ledgerEntry).values(past.flatMap(postingsOf));
    },
  };
}

function toRow({ amount, ...same }: Transaction): Row {
  return { ...same, amount: amount.minor, currency: amount.currency };
}

function toTransaction({ amount, currency, ...same }: Row): Transaction {
  return { ...same, amount: { minor: amount, currency } };
}
