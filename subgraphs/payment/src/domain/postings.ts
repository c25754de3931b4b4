import type { Transaction, TransactionKind } from './transaction.ts';

/** In whose hands money is: the customer's, set aside at the provider, or the shop's. */
export type Account = 'customer' | 'provider' | 'shop';

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
  const { from, to } = ways[kind];
  const { minor, currency } = amount;
  return [
    { transactionId, account: from, minor: -minor, currency },
    { transactionId, account: to, minor, currency },
  ];
}
