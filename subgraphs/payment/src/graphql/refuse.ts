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

/** The payload of a refused change. */
export function refuse(code: PaymentErrorCode, field: readonly string[], refundable: Money | null = null) {
  const error = { code, message: messages[code], field: ['input', ...field], refundable };
  return { payment: null, refund: null, userErrors: [error] };
}
