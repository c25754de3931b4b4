import type { Clock } from '@agora/kit';
import { isOfGuest } from '@agora/schema';
import { giftCardStatusOf } from '../../domain/credits/credit.ts';
import type { Payment } from '../../domain/payment.ts';
import type { CreditOf } from '../../domain/start-transaction.ts';
import type { TransactionKind } from '../../domain/transaction.ts';
import type { Stores } from '../stores.ts';
import { lockCurrentCard } from './lock-current-card.ts';

/**
 * The gift card or store credit whose money a transaction of a payment moves; null where the provider moves it. What comes
 * back of a gift card goes onto the one that has replaced it. What goes back of one that nobody can use any more comes into its
 * customer's store credit; a guest's stays on it, and so does what an order only set aside of one that staff can enable again.
 */
export async function creditToMove(
  { credits, now }: Pick<Stores, 'credits'> & { readonly now: Clock },
  payment: Payment,
  kind: TransactionKind,
): Promise<CreditOf | null> {
  const { tender, creditId: id, customerId, amount } = payment;
  if (tender === 'PAYMENT_METHOD' || id === null) return null;
  if (tender === 'STORE_CREDIT' || kind === 'AUTHORISE' || kind === 'CAPTURE') return { id, kind: tender };
  const card = await lockCurrentCard(credits, id);
  const status = card && giftCardStatusOf(card, now());
  const staysOnIt = status === 'ACTIVE' || (kind === 'VOID' && status !== 'EXPIRED') || isOfGuest(payment);
  if (staysOnIt) return { id: card?.id ?? id, kind: tender };
  return { id: await credits.openStoreCredit(customerId, amount.currency, now()), kind: 'STORE_CREDIT' };
}
