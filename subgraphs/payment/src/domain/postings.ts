import type { Money } from '@agora/schema';
import type { CreditKind } from './credits/credit.ts';
import type { Transaction, TransactionKind } from './transaction.ts';

/**
 * In whose hands money is: the customer's, set aside at the provider, or the shop's; on gift cards, in store credit, or set
 * aside of these. What the shop gave away for them is `given`, what was in an erased customer's store credit `unclaimed`,
 * and what was left on gift cards whose time was over `breakage`.
 */
export type Account =
  'customer' | 'provider' | 'shop' | 'gift_cards' | 'store_credit' | 'set_aside' | 'given' | 'unclaimed' | 'breakage';

export interface Posting {
  readonly transactionId: string;
  readonly account: Account;
  /** What the account gains, negative for what it loses. */
  readonly minor: number;
  readonly currency: string;
}

const accounts: Record<CreditKind, Account> = { GIFT_CARD: 'gift_cards', STORE_CREDIT: 'store_credit' };

/** Where money goes by a transaction, and from where: with the provider, or within the shop's own books. */
function wayOf({ kind, creditKind }: Pick<Transaction, 'kind' | 'creditKind'>) {
  const customer = creditKind === null ? 'customer' : accounts[creditKind];
  const between = creditKind === null ? 'provider' : 'set_aside';
  const ways: Record<TransactionKind, { readonly from: Account; readonly to: Account }> = {
    AUTHORISE: { from: customer, to: between },
    CAPTURE: { from: between, to: 'shop' },
    VOID: { from: between, to: customer },
    REFUND: { from: 'shop', to: customer },
  };
  return ways[kind];
}

/** The two sides of a transaction; together they are zero. Money moves with success only. */
export function postingsOf(transaction: Transaction): readonly Posting[] {
  const { id, status, amount } = transaction;
  return status === 'SUCCEEDED' ? postingsBetween(id, wayOf(transaction), amount) : [];
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
