import type { Context } from '../context.ts';
import { hasJustBought, interestsOf } from '../domain/learning/interest.ts';
import { latestInterests, sourcesOf } from '../domain/personal/personal-scores.ts';
import { recommend } from '../domain/personal/recommend.ts';
import { wordsOf } from '../domain/product.ts';
import type { Recommendation } from '../domain/recommendation.ts';

/** Partners of each product, products of each category or with words searched for, and popular ones that are looked at. */
const [closest, ofCategory, withWords, popular] = [30, 24, 40, 30];

/** What is looked at of the categories of the products that speak most. */
const mostCategories = 5;

const latestSearches = 3;

/** Products of a page, cart or order that count. */
const mostBeside = 20;

interface Asked {
  /** Undefined for a guest of whom nothing is known. */
  readonly personId: string | undefined;
  readonly beside: readonly string[];
  readonly first: number;
}

/** What may please one person beside these products, by what they did. */
export async function recommendationsOf(
  { personId, beside: allBeside, first }: Asked,
  { stores, viewer, now }: Context,
): Promise<readonly Recommendation[]> {
  if (first === 0) return [];
  const beside = [...new Set(allBeside)].slice(0, mostBeside);
  const lines = personId === undefined ? [] : await stores.behaviours.latestOf([personId]);
  const interests = interestsOf(lines);
  const searched = lines.filter(({ kind }) => kind === 'SEARCH').slice(-latestSearches);
  const searchedWords = [...new Set(searched.flatMap(({ words }) => wordsOf(words ?? '')))];
  const sources = [...beside, ...sourcesOf(interests).map(({ productId }) => productId)].slice(
    0,
    mostBeside + latestInterests,
  );
  const at = now();
  const left = interests.filter((one) => one.isDisliked || hasJustBought(one, at)).length;
  const [pairs, content, found, overall] = await Promise.all([
    stores.pairs.closestTo(sources, closest),
    stores.products.contentOf(sources),
    stores.products.withWords(searchedWords, withWords),
    // Some of these may be left out.
    stores.products.hottest(first + left + beside.length + popular),
  ]);
  const categories = sources
    .slice(0, mostCategories)
    .flatMap((id) => content.find(({ productId }) => productId === id)?.categoryId ?? []);
  const ofCategories = [...(await stores.products.hottestIn(categories, ofCategory)).values()].flat();
  const alike = [...new Map([...ofCategories, ...found].map((one) => [one.productId, one])).values()];
  const ownVendorIds = viewer?.vendorId === undefined ? [] : [viewer.vendorId];
  return recommend({ interests, beside, searchedWords, pairs, content, alike, overall, ownVendorIds }, first, at);
}
