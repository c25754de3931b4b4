import type { Behaviour } from './behaviour.ts';
import { type Interest, interestsOf } from './interest.ts';
import { type Lesson, type PairLesson, pairKey, type ProductLesson } from './lesson.ts';

/** The latest interests of a person count: tastes change. */
const maxInterests = 100;

/** Interests that followed one upon another within so many say that they belong together. */
const reach = 10;

/** How much less two interests say of each other with so many between them. */
const nearness = Array.from({ length: reach + 1 }, (_, steps) => 1 / Math.sqrt(Math.max(steps, 1)));

const halfLifeMs = 365 * 24 * 60 * 60 * 1_000;
const epochMs = Date.UTC(2010, 0, 1);
const unitAtEpoch = 1_024;

/** An interest of this weight counts fully; one of less, in part. */
const fullWeight = 5;

/**
 * What one interest weighs that somebody had then: twice as much as a year before, so that nothing has to decay. Sums of
 * these stay exact until the middle of the century.
 */
export function unitAt(at: Date): number {
  return Math.max(1, Math.round(unitAtEpoch * 2 ** ((at.getTime() - epochMs) / halfLifeMs)));
}

/** What one person teaches, from their latest lines of the log. */
export function lessonOfTrail(lines: readonly Behaviour[]): Lesson {
  return lessonOfInterests(interestsOf(lines));
}

/** What interests teach that followed one upon another, the latest last. */
function lessonOfInterests(interests: readonly Interest[]): Lesson {
  const trail = interests.filter(({ weight, isDisliked }) => weight > 0 && !isDisliked).slice(-maxInterests);
  const products = new Map<string, ProductLesson>();
  const pairs = new Map<string, PairLesson>();
  for (const [index, { productId, lastAt, weight }] of trail.entries()) {
    const unit = unitAt(lastAt);
    const share = Math.min(weight, fullWeight) / fullWeight;
    products.set(productId, { purchases: 0, warmth: 0n, interest: Math.round(unit * share) });
    for (let steps = 1; steps <= Math.min(reach, index); steps += 1) {
      const before = trail[index - steps];
      if (!before) continue;
      const both = share * (Math.min(before.weight, fullWeight) / fullWeight) * (nearness[steps] ?? 0);
      const closeness = Math.round(unit * both);
      if (closeness > 0) pairs.set(pairKey(before.productId, productId), { together: 0, closeness });
    }
  }
  return { products, pairs };
}
