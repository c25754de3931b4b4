import { affinity } from './affinity.ts';
import type { Pair, Recommendation } from './recommendation.ts';
import { topOf } from './top-of.ts';

/** What was bought together with a product, best first. */
export function boughtTogether(pairs: readonly Pair[], first: number): readonly Recommendation[] {
  const recommendations = pairs.map((pair): Recommendation => {
    const { productId, partnerId } = pair;
    return { productId: partnerId, reason: 'BOUGHT_TOGETHER', becauseId: productId, score: affinity(pair) };
  });
  return topOf(recommendations, first);
}

export interface RelatedFacts {
  readonly pairs: readonly Pair[];
  /** Popular products of the same category, and of all; the best first. */
  readonly inCategory: readonly Recommendation[];
  readonly overall: readonly Recommendation[];
}

/** There is always something: what nobody bought yet goes with its category, and a category of one with everything. */
export function related(
  productId: string,
  { pairs, inCategory, overall }: RelatedFacts,
  first: number,
): readonly Recommendation[] {
  const seen = new Set([productId]);
  const chosen: Recommendation[] = [];
  for (const candidates of [boughtTogether(pairs, first), inCategory, overall]) {
    for (const one of candidates) {
      if (chosen.length === first) return chosen;
      if (seen.has(one.productId)) continue;
      seen.add(one.productId);
      chosen.push(one);
    }
  }
  return chosen;
}
