import type { ClosePair, Shelved } from '../recommendation.ts';
import { fitOf } from './fit.ts';

/** A product that speaks for others, and how much. */
export interface Source {
  readonly productId: string;
  readonly weight: number;
}

/** How many of the latest interests speak for something, and how much less each does than the one after it. */
export const latestInterests = 20;
const fading = 0.8;

const fullWeight = 5;

/** What the interests of somebody, the latest last, speak for: the latest the most. */
export function sourcesOf(
  interests: readonly { readonly productId: string; readonly weight: number; readonly isDisliked: boolean }[],
): readonly Source[] {
  return interests
    .filter(({ weight, isDisliked }) => weight > 0 && !isDisliked)
    .slice(-latestInterests)
    .reverse()
    .map(({ productId, weight }, age) => ({
      productId,
      weight: (fading ** age * Math.min(weight, fullWeight)) / fullWeight,
    }));
}

export interface PersonalScore extends Shelved {
  readonly productId: string;
  readonly score: number;
  /** The source that speaks most for it. */
  readonly becauseId: string;
  readonly share: number;
}

/** How well each product fits what all sources speak for; 1 is the most that is possible. */
export function personalScores(
  sources: readonly Source[],
  pairs: readonly ClosePair[],
  now: Date,
): ReadonlyMap<string, PersonalScore> {
  const weights = new Map(sources.map(({ productId, weight }) => [productId, weight]));
  const total = sources.reduce((sum, { weight }) => sum + weight, 0);
  const scores = new Map<string, PersonalScore>();
  for (const pair of pairs) {
    const { productId: becauseId, partnerId: productId, categoryId, vendorId } = pair;
    const share = ((weights.get(becauseId) ?? 0) / total) * fitOf(pair, now);
    const before = scores.get(productId);
    const isStronger = before === undefined || share > before.share;
    scores.set(productId, {
      ...{ productId, categoryId, vendorId },
      score: (before?.score ?? 0) + share,
      becauseId: isStronger ? becauseId : before.becauseId,
      share: isStronger ? share : before.share,
    });
  }
  return scores;
}
