import type { Clock } from '@agora/kit';
import { isOfGuest } from '@agora/schema';
import { giftCardStatusOf } from '../../domain/credits/credit.ts';
import type { Payment } from '../../domain/payment.ts';
import type { CreditOf } from '../../domain/start-transaction.ts';
import type { TransactionKind } from '../../domain/transaction.ts';
import type { Stores } from '../stores.ts';

/**
 * The gift card or store credit whose money a transaction of a payment moves; null where the provider moves it. What goes back
 * of a gift card that nobody can use any more comes into its customer's store credit; a guest's stays on it.
 */
export async function creditToMove(
  { credits, now }: Pick<Stores, 'credits'> & { readonly now: Clock },
  payment: Payment,
  kind: TransactionKind,
): Promise<CreditOf | null> {
  const { tender, creditId: id, customerId, amount } = payment;
  if (tender === 'PAYMENT_METHOD' || id === null) return null;
  if (tender === 'STORE_CREDIT' || kind !== 'REFUND' || isOfGuest(payment)) return { id, kind: tender };
  const card = (await credits.byIds([id])).get(id);
  if (card?.kind === 'GIFT_CARD' && giftCardStatusOf(card, now()) === 'ACTIVE') return { id, kind: tender };
  return { id: await credits.openStoreCredit(customerId, amount.currency, now()), kind: 'STORE_CREDIT' };
}
