import { unitAt } from '../learning/trail.ts';
import type { ClosePair } from '../recommendation.ts';

/** What little is known counts less: as if everything had been of interest to so many more. */
const shrinkage = 10;

/** How well two products fit, 0 to 1: the cosine of what people were interested in, where that is much. */
export function fitOf({ closeness, interest, partnerInterest }: FitFacts, now: Date): number {
  const unknown = shrinkage * unitAt(now);
  return Math.min(1, closeness / Math.sqrt((interest + unknown) * (partnerInterest + unknown)));
}

type FitFacts = Pick<ClosePair, 'closeness' | 'interest' | 'partnerInterest'>;
