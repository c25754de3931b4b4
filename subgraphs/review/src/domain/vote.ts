import type { Review } from './review.ts';

/** Two-sided 95 percent of the normal distribution. */
const z = 1.96;

/**
 * The lower bound of Wilson's score interval: how many of all readers would find something helpful at least, when so many of
 * those who said did. Nobody has said: 0.
 */
export function wilsonLowerBound(helpful: number, unhelpful: number): number {
  const votes = helpful + unhelpful;
  if (votes === 0) return 0;
  const share = helpful / votes;
  const centre = share + (z * z) / (2 * votes);
  const margin = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * votes)) / votes);
  return Math.max(0, (centre - margin) / (1 + (z * z) / votes));
}

/** A vote in the place of another, or of none; null takes it back. */
export function vote(review: Review, before: boolean | null, after: boolean | null): Review {
  const change = (kind: boolean) => Number(after === kind) - Number(before === kind);
  const helpful = review.helpful + change(true);
  const unhelpful = review.unhelpful + change(false);
  return { ...review, helpful, unhelpful, helpfulness: wilsonLowerBound(helpful, unhelpful) };
}
