import { affinity } from './affinity.ts';
import { popular } from './popular.ts';
import type { Pair, PopularProduct, Recommendation } from './recommendation.ts';
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
  /** Popular products of the same category, and of all; the hottest first. */
  readonly inCategory: readonly PopularProduct[];
  readonly overall: readonly PopularProduct[];
}

/** There is always something: what nobody bought yet goes with its category, and a category of one with everything. */
export function related(
  productId: string,
  { pairs, inCategory, overall }: RelatedFacts,
  first: number,
): readonly Recommendation[] {
  const candidates = [
    ...boughtTogether(pairs, first),
    ...popular(inCategory, 'SAME_CATEGORY'),
    ...popular(overall, 'POPULAR'),
  ];
  const seen = new Set([productId]);
  return candidates.filter((one) => !seen.has(one.productId) && seen.add(one.productId)).slice(0, first);
}
