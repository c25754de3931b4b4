import type { Money } from '@agora/schema';
import type { Transaction, TransactionKind } from './transaction.ts';

/**
 * In whose hands money is: the customer's, set aside at the provider, or the shop's; on gift cards, in store credit, or set
 * aside of these. What the shop gave away for them is `given`, what was in an erased customer's store credit `unclaimed`.
 */
export type Account =
  'customer' | 'provider' | 'shop' | 'gift_cards' | 'store_credit' | 'set_aside' | 'given' | 'unclaimed';

export interface Posting {
  readonly transactionId: string;
  readonly account: Account;
  /** What the account gains, negative for what it loses. */
  readonly minor: number;
  readonly currency: string;
}

const ways: Record<TransactionKind, { readonly from: Account; readonly to: Account }> = {
  AUTHORISE: { from: 'customer', to: 'provider' },
  CAPTURE: { from: 'provider', to: 'shop' },
  VOID: { from: 'provider', to: 'customer' },
  REFUND: { from: 'shop', to: 'customer' },
};

/** The two sides of a transaction; together they are zero. Money moves with success only. */
export function postingsOf({ id: transactionId, kind, status, amount }: Transaction): readonly Posting[] {
  if (status !== 'SUCCEEDED') return [];
  return postingsBetween(transactionId, ways[kind], amount);
}

/** The two sides of money that moved without a payment. */
export function postingsBetween(
  transactionId: string,
  { from, to }: { readonly from: Account; readonly to: Account },
  { minor, currency }: Money,
): readonly Posting[] {
  return [
    { transactionId, account: from, minor: -minor, currency },
    { transactionId, account: to, minor, currency },
  ];
}
