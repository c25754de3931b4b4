import { blockOfText, fromDecimal, type Money } from '@agora/schema';
import type { Payment, PaymentRefusal, TransactionDecision } from './payment.ts';
import { refundableOf } from './payment-status.ts';
import { type CreditOf, startTransaction } from './start-transaction.ts';

export interface RefundRequest {
  /** Id of the transaction to be. */
  readonly id: string;
  readonly amount: { readonly amount: string; readonly currency: string };
  readonly reason: string;
  /** The gift card or store credit where it goes; null where the provider gives it back. */
  readonly credit: CreditOf | null;
}

interface RefundRefusal extends PaymentRefusal<
  'INVALID_AMOUNT' | 'INVALID_TEXT' | 'NOTHING_TO_REFUND' | 'AMOUNT_EXCEEDS_CAPTURED' | 'TOO_MANY_REFUNDS'
> {
  readonly refundable: Money;
}

const maxTransactions = 100;

/** Sets money aside to be given back; the provider is asked right after. Never more in all than was captured. */
export function requestRefund(
  payment: Payment,
  { id, amount: asked, reason, credit }: RefundRequest,
  transactionCount: number,
  now: Date,
): TransactionDecision | RefundRefusal {
  const refundable = refundableOf(payment);
  const text = blockOfText(reason, 500);
  if (text === undefined) return { refused: 'INVALID_TEXT', field: ['reason'], refundable };
  const amount = fromDecimal(asked.amount, asked.currency);
  if (!amount || amount.minor <= 0 || amount.currency !== refundable.currency) {
    return { refused: 'INVALID_AMOUNT', field: ['amount'], refundable };
  }
  if (refundable.minor <= 0) return { refused: 'NOTHING_TO_REFUND', field: ['paymentId'], refundable };
  if (amount.minor > refundable.minor) return { refused: 'AMOUNT_EXCEEDS_CAPTURED', field: ['amount'], refundable };
  if (transactionCount >= maxTransactions) return { refused: 'TOO_MANY_REFUNDS', field: ['paymentId'], refundable };
  const started = startTransaction(payment, { id, kind: 'REFUND', amount, reason: text, credit }, now);
  return started.refused ? { refused: 'NOTHING_TO_REFUND', field: ['paymentId'], refundable } : started;
}
