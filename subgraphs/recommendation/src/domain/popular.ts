import { relativeHeat } from './heat.ts';
import type { PopularProduct, Recommendation } from './recommendation.ts';

/** Popular products as recommendations, in the order in which they come: the hottest first. */
export function popular(
  products: readonly Pick<PopularProduct, 'productId' | 'heat'>[],
  reason: 'SAME_CATEGORY' | 'POPULAR',
): readonly Recommendation[] {
  const hottest = products[0]?.heat ?? 0;
  return products.map(({ productId, heat }) => ({
    productId,
    reason,
    becauseId: null,
    score: relativeHeat(heat, hottest),
  }));
}
