import type { Recommendation, Shelved } from '../recommendation.ts';

export type Candidate = Recommendation & Shelved;

/** How much less each further product of a category counts that is shown beside others of it. */
const sameAgain = 0.85;

/** The best, where much of one kind leaves room for others: one after the other, by what fits best beside those before it. */
export function diversified(candidates: readonly Candidate[], first: number, fading = sameAgain): readonly Candidate[] {
  const left = candidates.toSorted((a, b) => b.score - a.score || (a.productId < b.productId ? -1 : 1));
  const shown = new Map<string | null, number>();
  const chosen: Candidate[] = [];
  while (chosen.length < first && left.length > 0) {
    let best = 0;
    let bestScore = -1;
    for (const [index, { score, categoryId }] of left.entries()) {
      if (score <= bestScore) break;
      const faded = score * fading ** (shown.get(categoryId) ?? 0);
      if (faded > bestScore) [best, bestScore] = [index, faded];
    }
    const [one] = left.splice(best, 1);
    if (!one) break;
    chosen.push(one);
    shown.set(one.categoryId, (shown.get(one.categoryId) ?? 0) + 1);
  }
  return chosen;
}
