import { isOfGuest } from '@agora/schema';
import type { Work } from '../context.ts';
import { lockCurrentCard } from '../db/credits/lock-current-card.ts';
import { type CreditEntryKind, giftCardStatusOf } from '../domain/credits/credit.ts';
import type { Payment } from '../domain/payment.ts';
import type { Settled } from '../domain/payment-provider.ts';
import type { Refusal, Transaction, TransactionKind } from '../domain/transaction.ts';

const entries: Record<Exclude<TransactionKind, 'CAPTURE'>, CreditEntryKind> = {
  AUTHORISE: 'PAID',
  VOID: 'RELEASED',
  REFUND: 'REFUNDED',
};

/** Does what was written down to a gift card or to store credit, in the transaction in which it was written down. */
export async function moveCredit(
  work: Pick<Work, 'credits' | 'now'>,
  { payment, transaction }: { readonly payment: Payment; readonly transaction: Transaction },
): Promise<{ readonly transactionId: string; readonly answer: Settled }> {
  const { id: transactionId } = transaction;
  const code = await move(work, payment, transaction);
  const reference = `own_${transactionId}`;
  return { transactionId, answer: code ? { isApproved: false, reference, code } : { isApproved: true, reference } };
}

async function move(
  { credits, now }: Pick<Work, 'credits' | 'now'>,
  payment: Payment,
  { id: movementId, kind, amount, creditId, creditKind }: Transaction,
): Promise<Refusal | undefined> {
  // What is captured was taken from it when it was set aside.
  if (kind === 'CAPTURE' || creditId === null) return undefined;
  const movement = {
    ...{ movementId, kind: entries[kind], reason: null, orderId: payment.orderId, actorId: null },
    at: now(),
  };
  if (kind !== 'AUTHORISE') {
    // Since it was written down, staff may have replaced the card.
    const card = creditKind === 'GIFT_CARD' ? await lockCurrentCard(credits, creditId) : undefined;
    await credits.give(card?.id ?? creditId, amount, movement);
    return undefined;
  }
  if (await credits.take(creditId, amount, movement)) {
    if (payment.tender === 'GIFT_CARD' && !isOfGuest(payment)) await credits.hold(creditId, payment.customerId);
    return undefined;
  }
  const credit = (await credits.byIds([creditId])).get(creditId);
  const isUsable = credit?.kind === 'STORE_CREDIT' || (credit && giftCardStatusOf(credit, movement.at) === 'ACTIVE');
  return isUsable && credit.balance.currency === amount.currency ? 'INSUFFICIENT_FUNDS' : 'DECLINED';
}
