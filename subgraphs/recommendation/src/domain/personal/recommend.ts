import { hasJustBought, type Interest } from '../learning/interest.ts';
import type { ClosePair, PopularProduct, RecommendationReason } from '../recommendation.ts';
import { relativeHeat } from '../heat.ts';
import { alikeScores, type Content } from './alike.ts';
import { type Candidate, diversified } from './diversified.ts';
import { personalScores, sourcesOf } from './personal-scores.ts';

export interface PersonalFacts {
  /** What the person did, the latest last. */
  readonly interests: readonly Interest[];
  /** The products of the page, cart or order that is looked at: they speak most, and are not shown themselves. */
  readonly beside: readonly string[];
  readonly searchedWords: readonly string[];
  /** What is close to the products of both. */
  readonly pairs: readonly ClosePair[];
  /** What these products are. */
  readonly content: readonly Content[];
  /** What may be like them, or has words that were searched for. */
  readonly alike: readonly PopularProduct[];
  /** Popular products of all, the hottest first. */
  readonly overall: readonly PopularProduct[];
  /** Whose own products are not for them to buy. */
  readonly ownVendorIds: readonly string[];
}

/** How much it counts that something is like what one likes, and that many buy it, beside that it fits. */
const alikeShare = 0.05;
export const popularShare = 0.02;

/** How much the products of a page speak, beside what the person did before. */
const besideWeight = 3;

/**
 * What fits what somebody did and looks at, is like it, or is popular; never what they just bought, do not want, or sell
 * themselves.
 */
export function recommend(facts: PersonalFacts, first: number, now: Date): readonly Candidate[] {
  const { interests, beside, overall, ownVendorIds } = facts;
  const byProduct = new Map(interests.map((one) => [one.productId, one]));
  const sources = [
    ...beside.map((productId) => ({ productId, weight: besideWeight })),
    ...sourcesOf(interests.filter(({ productId }) => !beside.includes(productId))),
  ];
  const hottest = overall[0]?.heat ?? 0;
  const fits = personalScores(sources, facts.pairs, now);
  const strongest = Math.max(0, ...fits.values().map(({ score }) => score)) || 1;
  const candidates = new Map<string, Candidate>();
  const reasonOf = (becauseId: string): RecommendationReason =>
    beside.includes(becauseId)
      ? 'GOES_WITH'
      : byProduct.get(becauseId)?.purchasedAt
        ? 'BECAUSE_YOU_BOUGHT'
        : 'BECAUSE_YOU_VIEWED';
  for (const { becauseId, score, share: _, ...one } of fits.values()) {
    candidates.set(one.productId, { ...one, becauseId, reason: reasonOf(becauseId), score });
  }
  for (const { score, ...one } of alikeScores(sources, facts)) {
    const before = candidates.get(one.productId);
    const more = alikeShare * strongest * score;
    candidates.set(one.productId, before ? { ...before, score: before.score + more } : { ...one, score: more });
  }
  for (const { productId, heat, categoryId, vendorId } of overall) {
    const before = candidates.get(productId);
    const more = popularShare * strongest * relativeHeat(heat, hottest);
    const one = { productId, categoryId, vendorId, reason: 'POPULAR' as const, becauseId: null };
    candidates.set(productId, before ? { ...before, score: before.score + more } : { ...one, score: more });
  }
  const unwanted = new Set([
    ...beside,
    ...interests.filter((one) => one.isDisliked || hasJustBought(one, now)).map(({ productId }) => productId),
  ]);
  const wanted = [...candidates.values()].filter(
    ({ productId, vendorId }) => !unwanted.has(productId) && !(vendorId !== null && ownVendorIds.includes(vendorId)),
  );
  return diversified(wanted, first).map((one) => ({ ...one, score: Math.min(1, one.score) }));
}
