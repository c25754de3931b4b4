import type { PopularProduct } from '../recommendation.ts';
import type { Candidate } from './diversified.ts';
import type { Source } from './personal-scores.ts';

/** What is known of a product by itself, before anybody bought it. */
export interface Content {
  readonly productId: string;
  readonly categoryId: string | null;
  readonly words: readonly string[];
}

interface AlikeFacts {
  readonly content: readonly Content[];
  readonly alike: readonly PopularProduct[];
  readonly searchedWords: readonly string[];
}

/** How much being of one category counts, beside the words that two titles share. */
const categoryShare = 0.4;

/** For each product that is like one of the sources, or has words that were searched for: how much, 0 to 1, and why. */
export function* alikeScores(
  sources: readonly Source[],
  { content, alike, searchedWords }: AlikeFacts,
): Generator<Candidate> {
  const known = new Map(content.map((one) => [one.productId, { ...one, words: new Set(one.words) }]));
  const searched = new Set(searchedWords);
  const heaviest = Math.max(0, ...sources.map(({ weight }) => weight)) || 1;
  for (const { productId, categoryId, vendorId, words } of alike) {
    const found = shareOf(words, searched);
    let best = { score: found, becauseId: null as string | null };
    for (const source of sources) {
      const like = known.get(source.productId);
      if (!like || like.productId === productId) continue;
      const sameWords = jaccard(words, like.words);
      const sameCategory = like.categoryId !== null && like.categoryId === categoryId ? categoryShare : 0;
      const score = (source.weight / heaviest) * (sameCategory + (1 - categoryShare) * sameWords);
      if (score > best.score) best = { score, becauseId: source.productId };
    }
    if (best.score === 0) continue;
    const reason = best.becauseId === null ? 'BECAUSE_YOU_SEARCHED' : 'SIMILAR';
    yield { productId, categoryId, vendorId, reason, ...best };
  }
}

/** Which part of the words that were searched for a product has. */
function shareOf(words: readonly string[], searched: ReadonlySet<string>): number {
  return searched.size === 0 ? 0 : words.filter((word) => searched.has(word)).length / searched.size;
}

function jaccard(one: readonly string[], other: ReadonlySet<string>): number {
  const shared = one.filter((word) => other.has(word)).length;
  return shared === 0 ? 0 : shared / (one.length + other.size - shared);
}
