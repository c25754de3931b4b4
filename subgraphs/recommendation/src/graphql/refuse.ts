import type { RecommendationErrorCode } from '../generated/resolvers.ts';

const messages: Record<RecommendationErrorCode, string> = {
  PRODUCT_NOT_FOUND: 'There is no such product, or it is not sold any more.',
};

/** The payload of a refused record. */
export function refuse(code: RecommendationErrorCode, field: readonly string[]) {
  return { product: null, userErrors: [{ code, message: messages[code], field: ['input', ...field] }] };
}
