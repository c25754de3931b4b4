import { sum } from 'drizzle-orm';
import { ledgerEntry, simulatedProviderCharge } from '../src/db/tables.ts';
import type { Shop } from './start-payment.ts';

/** What each account of the ledger holds. */
export async function ledgerTotals(shop: Shop): Promise<Record<string, number>> {
  const { account, minor } = ledgerEntry;
  const rows = await shop.running.database.db
    .select({ account, total: sum(minor).mapWith(Number) })
    .from(ledgerEntry)
    .groupBy(account);
  return Object.fromEntries(rows.map(({ account: name, total }) => [name, total]));
}

/** What the provider did, by its own book. */
export async function booked(shop: Shop): Promise<Record<string, number>> {
  const { kind, amount } = simulatedProviderCharge;
  const rows = await shop.running.database.db
    .select({ kind, total: sum(amount).mapWith(Number) })
    .from(simulatedProviderCharge)
    .groupBy(kind);
  return Object.fromEntries(rows.map(({ kind: name, total }) => [name, total]));
}

/** Transactions whose two sides in the ledger are not each other's opposite. */
export async function unbalanced(shop: Shop): Promise<string[]> {
  const { transactionId, minor } = ledgerEntry;
  const rows = await shop.running.database.db
    .select({ transactionId, total: sum(minor).mapWith(Number) })
    .from(ledgerEntry)
    .groupBy(transactionId);
  return rows.filter(({ total }) => total !== 0).map(({ transactionId: id }) => id);
}
