import type { Money } from '@agora/schema';
import type { PaymentErrorCode } from '../generated/resolvers.ts';

const messages: Record<PaymentErrorCode, string> = {
  PAYMENT_NOT_FOUND: 'There is no such payment.',
  NOTHING_TO_REFUND: 'This payment has nothing that could be given back.',
  AMOUNT_EXCEEDS_CAPTURED: 'This is more than can be given back.',
  INVALID_AMOUNT: "An amount is more than zero and in the payment's currency.",
  INVALID_TEXT: 'This text is empty, too long, or has characters that it must not have.',
  TOO_MANY_REFUNDS: 'This payment was refunded in too many parts already.',
  INVALID_IDEMPOTENCY_KEY: 'An idempotency key has 1 to 200 characters.',
  IDEMPOTENCY_CONFLICT: 'This key was used for another request.',
};

export interface Refusal {
  readonly refused: PaymentErrorCode;
  readonly field: readonly string[];
  /** How much could be given back, where that is known. */
  readonly refundable?: Money;
}

/** The payload of a refused change. */
export function refuse({ refused: code, field, refundable }: Refusal) {
  const error = { code, message: messages[code], field: ['input', ...field], refundable: refundable ?? null };
  return { payment: null, refund: null, userErrors: [error] };
}
