import { affinity } from './affinity.ts';
import { hasJustBought, type Interest } from './interest.ts';
import { popular } from './popular.ts';
import type { Pair, PopularProduct, Recommendation } from './recommendation.ts';
import { topOf } from './top-of.ts';

export interface UserFacts {
  /** What the user did, the most interesting first. */
  readonly interests: readonly Interest[];
  /** What goes with the products of these interests. */
  readonly pairs: readonly Pair[];
  /** Popular products of all, the hottest first. */
  readonly overall: readonly PopularProduct[];
}

interface Candidate {
  readonly score: number;
  /** The interest that speaks most for it. */
  readonly because: Interest;
  readonly share: number;
}

/**
 * What goes best with all that the user did, weighed by how much they did it; then what is popular. Never what they
 * bought just now.
 */
export function recommendForUser(
  { interests, pairs, overall }: UserFacts,
  first: number,
  now: Date,
): readonly Recommendation[] {
  const byProduct = new Map(interests.map((interest) => [interest.productId, interest]));
  const totalWeight = interests.reduce((sum, { weight }) => sum + weight, 0);
  const candidates = new Map<string, Candidate>();
  for (const pair of pairs) {
    const interest = byProduct.get(pair.productId);
    if (!interest) continue;
    const share = (interest.weight / totalWeight) * affinity(pair);
    const before = candidates.get(pair.partnerId);
    const isStronger = before === undefined || share > before.share;
    candidates.set(pair.partnerId, {
      score: (before?.score ?? 0) + share,
      because: isStronger ? interest : before.because,
      share: isStronger ? share : before.share,
    });
  }
  const personal = Array.from(candidates, ([productId, { score, because }]): Recommendation => ({
    productId,
    reason: because.purchasedAt ? 'BECAUSE_YOU_BOUGHT' : 'BECAUSE_YOU_VIEWED',
    becauseId: because.productId,
    score,
  }));
  const seen = new Set(interests.filter((one) => hasJustBought(one, now)).map(({ productId }) => productId));
  return [...topOf(personal, personal.length), ...popular(overall, 'POPULAR')]
    .filter(({ productId }) => !seen.has(productId) && seen.add(productId))
    .slice(0, first);
}
