import type { ReviewErrorCode } from '../generated/resolvers.ts';

const messages: Record<ReviewErrorCode, string> = {
  REVIEW_NOT_FOUND: 'There is no such review.',
  PRODUCT_NOT_FOUND: 'There is no such product.',
  ALREADY_REVIEWED: 'You have reviewed this product already.',
  RATING_OUT_OF_RANGE: 'A rating is 1, 2, 3, 4 or 5.',
  INVALID_TEXT: 'This text is empty, too long, or has characters that it must not have.',
  REASON_REQUIRED: 'A rejection needs a reason.',
  STATUS_UNCHANGED: 'The review is in this state already.',
  VERSION_CONFLICT: 'Somebody changed the review since. Read it again.',
};

/** The payload of a refused change. */
export function refuse(code: ReviewErrorCode, field: readonly string[]) {
  return { review: null, userErrors: [{ code, message: messages[code], field: ['input', ...field] }] };
}
