import type { Credit, CreditEntry } from '../../domain/credits/credit.ts';
import type { credit, creditEntry } from '../tables.ts';

type Row = typeof credit.$inferSelect;
type EntryRow = typeof creditEntry.$inferSelect;

export function toCredit(row: Row): Credit {
  const { id, kind, customerId, currency, createdAt, version, codeHash, lastFour } = row;
  const base = { id, customerId, balance: { minor: row.balance, currency }, createdAt, version };
  if (kind === 'STORE_CREDIT') return { ...base, kind };
  if (codeHash === null || lastFour === null) throw new Error(`gift card ${id} has no code`);
  const { note, issuedBy, expiresAt, disabledAt, replacedById, expiryToldAt, lapsedAt } = row;
  const card = { codeHash, lastFour, note, issuedBy, expiresAt, disabledAt, replacedById, expiryToldAt, lapsedAt };
  return { ...base, ...card, kind, initial: { minor: row.initial, currency } };
}

export function toCreditRow(one: Credit): Row {
  const { balance, ...base } = one;
  const { minor, currency } = balance;
  if (base.kind === 'GIFT_CARD') return { ...base, balance: minor, initial: base.initial.minor, currency };
  const noCard = { codeHash: null, lastFour: null, note: null, issuedBy: null, expiresAt: null, disabledAt: null };
  const noEnd = { replacedById: null, expiryToldAt: null, lapsedAt: null };
  return { ...base, ...noCard, ...noEnd, balance: minor, initial: 0, currency };
}

export function toEntry({ amount, balance, ...entry }: EntryRow, currency: string): CreditEntry {
  return { ...entry, amount: { minor: amount, currency }, balance: { minor: balance, currency } };
}
