import type { Money } from '@agora/schema';
import type { PaymentErrorCode } from '../generated/resolvers.ts';

const messages: Record<PaymentErrorCode, string> = {
  PAYMENT_NOT_FOUND: 'There is no such payment.',
  NOTHING_TO_REFUND: 'This payment has nothing that could be given back.',
  AMOUNT_EXCEEDS_CAPTURED: 'This is more than can be given back.',
  INVALID_AMOUNT: "An amount is more than zero, at most 10,000, and in the payment's currency where there is one.",
  INVALID_TEXT: 'This text is empty, too long, or has characters that it must not have.',
  TOO_MANY_REFUNDS: 'This payment was refunded in too many parts already.',
  GIFT_CARD_NOT_FOUND: 'There is no such gift card.',
  GIFT_CARD_NOT_USABLE: 'This gift card is disabled, or its time is over.',
  GIFT_CARD_REPLACED: 'Another gift card has been made in the place of this one.',
  BALANCE_TOO_HIGH: 'There are at most 10,000 on a gift card.',
  STORE_CREDIT_NEEDS_ACCOUNT: 'A guest has no store credit.',
  TOO_LITTLE_CREDIT: 'There is not so much.',
  CUSTOMER_NOT_FOUND: 'There is no such customer.',
  INVALID_QUANTITY: 'Make 1 to 100 gift cards at once, or one to be sent by mail.',
  INVALID_EXPIRY:
    'A gift card ends later than now, not before the time that the shop gives each, and later than before where it is extended.',
  INVALID_EMAIL: 'This is no e-mail address.',
  INVALID_SEND_AT: 'A gift card is sent within a year, and before it expires.',
  TOO_MANY_ATTEMPTS: 'That was tried too often. Wait for a while.',
  INVALID_IDEMPOTENCY_KEY: 'An idempotency key has 1 to 200 characters.',
  IDEMPOTENCY_CONFLICT: 'This key was used for another request.',
};

export interface Refusal {
  readonly refused: PaymentErrorCode;
  readonly field: readonly string[];
  /** How much could be given back, where that is known. */
  readonly refundable?: Money;
}

/** What a client sees of a refusal. */
export function refusalOf({ refused: code, field, refundable }: Refusal) {
  return { code, message: messages[code], field: ['input', ...field], refundable: refundable ?? null };
}

/** The payload of a refused refund. */
export function refuse(refusal: Refusal) {
  return { payment: null, refund: null, userErrors: [refusalOf(refusal)] };
}
