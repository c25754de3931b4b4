import type { Stores } from '../db/stores.ts';
import { popular } from '../domain/popular.ts';
import { boughtTogether, related } from '../domain/recommend-for-product.ts';
import type { Recommendation } from '../domain/recommendation.ts';

type Found = Promise<ReadonlyMap<string, readonly Recommendation[]>>;

export async function boughtTogetherByProduct({ pairs }: Stores, ids: readonly string[], first: number): Found {
  const partners = await pairs.partnersOf(ids);
  return new Map(ids.map((id) => [id, boughtTogether(partners.get(id) ?? [], first)]));
}

export async function relatedByProduct({ pairs, products }: Stores, ids: readonly string[], first: number): Found {
  // More than wanted: the product itself and what is recommended already may be among them.
  const [partners, beside, overall] = await Promise.all([
    pairs.partnersOf(ids),
    products.hottestBeside(ids, first * 2),
    products.hottest(first * 2),
  ]);
  // Lists that products share are made into recommendations once.
  const ofCategory = new Map(
    [...new Set(beside.values())].map((hottest) => [hottest, popular(hottest, 'SAME_CATEGORY')]),
  );
  const ofAll = popular(overall, 'POPULAR');
  return new Map(
    ids.map((id) => {
      const hottest = beside.get(id);
      const inCategory = (hottest && ofCategory.get(hottest)) ?? [];
      return [id, related(id, { pairs: partners.get(id) ?? [], inCategory, overall: ofAll }, first)];
    }),
  );
}

/** The same for everybody: the keys are whoever asks. */
export async function popularForAnyone({ products }: Stores, keys: readonly string[], first: number): Found {
  const found = popular(await products.hottest(first), 'POPULAR');
  return new Map(keys.map((key) => [key, found]));
}
