import type { RecommendationErrorCode } from '../generated/resolvers.ts';

const messages: Record<RecommendationErrorCode, string> = {
  PRODUCT_NOT_FOUND: 'There is no such product, or it is not sold any more.',
  INVALID_IDEMPOTENCY_KEY: 'An idempotency key has 1 to 200 characters.',
  IDEMPOTENCY_CONFLICT: 'This idempotency key was used for another input.',
};

export interface Refusal {
  readonly refused: RecommendationErrorCode;
  readonly field: readonly string[];
}

/** The payload of a refused record. */
export function refuse({ refused: code, field }: Refusal) {
  return { product: null, userErrors: [{ code, message: messages[code], field: ['input', ...field] }] };
}
