import type { ReviewErrorCode } from '../generated/resolvers.ts';

const messages: Record<ReviewErrorCode, string> = {
  REVIEW_NOT_FOUND: 'There is no such review.',
  PRODUCT_NOT_FOUND: 'There is no such product.',
  ALREADY_REVIEWED: 'You have reviewed this product already.',
  RATING_OUT_OF_RANGE: 'A rating is 1, 2, 3, 4 or 5.',
  INVALID_TEXT: 'This text is empty, too long, or has characters that it must not have.',
  REASON_REQUIRED: 'A rejection needs a reason.',
  VERSION_CONFLICT: 'Somebody changed the review since. Read it again.',
  INVALID_IDEMPOTENCY_KEY: 'An idempotency key has 1 to 200 characters.',
  IDEMPOTENCY_CONFLICT: 'This idempotency key was used for another input.',
};

export interface Refusal {
  readonly refused: ReviewErrorCode;
  readonly field: readonly string[];
}

/** The payload of a refused change. */
export function refuse({ refused: code, field }: Refusal) {
  return { review: null, userErrors: [{ code, message: messages[code], field: ['input', ...field] }] };
}
