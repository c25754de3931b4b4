import type { RecommendedProductResolvers } from '../generated/resolvers.ts';

export const RecommendedProduct: RecommendedProductResolvers = {
  product: ({ productId }) => ({ id: productId }),
  because: ({ becauseId }) => (becauseId === null ? null : { id: becauseId }),
};
