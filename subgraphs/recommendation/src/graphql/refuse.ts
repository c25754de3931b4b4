import type { RecommendationErrorCode } from '../generated/resolvers.ts';

const messages: Record<RecommendationErrorCode, string> = {
  PRODUCT_NOT_FOUND: 'There is no such product, or it is not sold any more.',
  INVALID_BEHAVIOUR: 'A search has 1 to 200 characters and no product; everything else has a product and no words.',
  NOT_AGREED: 'You said that nothing may be learned from what you do.',
  INVALID_GUEST_ID: 'The id of a guest is a random UUID.',
  INVALID_IDEMPOTENCY_KEY: 'An idempotency key has 1 to 200 characters.',
  IDEMPOTENCY_CONFLICT: 'This idempotency key was used for another input.',
};

export interface Refusal {
  readonly refused: RecommendationErrorCode;
  readonly field: readonly string[];
}

/** Why something was refused, for a payload. */
export function userErrorsOf({ refused: code, field }: Refusal) {
  return [{ code, message: messages[code], field: ['input', ...field] }];
}
