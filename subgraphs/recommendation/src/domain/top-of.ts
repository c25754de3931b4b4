import type { Recommendation } from './recommendation.ts';

/** The best, best first; ids break ties, so that the same question has the same answer. */
export function topOf(recommendations: readonly Recommendation[], first: number): readonly Recommendation[] {
  return recommendations.toSorted((a, b) => b.score - a.score || (a.productId < b.productId ? -1 : 1)).slice(0, first);
}
