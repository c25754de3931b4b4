import type { ReviewErrorCode } from '../generated/resolvers.ts';

const messages: Record<ReviewErrorCode, string> = {
  REVIEW_NOT_FOUND: 'There is no such review.',
  PRODUCT_NOT_FOUND: 'There is no such product.',
  PHOTO_NOT_FOUND: 'There is no such photo of this review.',
  QUESTION_NOT_FOUND: 'There is no such question.',
  ANSWER_NOT_FOUND: 'There is no such answer.',
  TEXT_NOT_ALLOWED: 'Please leave out insults, links, addresses and telephone numbers.',
  TOO_MANY_ANSWERS: 'This question has 50 answers already.',
  ALREADY_REVIEWED: 'You have reviewed this product already.',
  RATING_OUT_OF_RANGE: 'A rating is 1, 2, 3, 4 or 5.',
  ASPECT_REPEATED: 'Each side of a product is rated once.',
  TOO_MANY_EDITS: 'A review can be edited 50 times.',
  OWN_REVIEW: 'This is your own review.',
  ALREADY_REPORTED: 'You have reported this review already.',
  NOT_REJECTED: 'This review is not rejected.',
  ALREADY_APPEALED: 'You have asked for another look at this already.',
  NOT_YOUR_PRODUCT: 'The product is another vendor’s.',
  STATUS_NOT_DECIDED: 'Publish the review or reject it.',
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
