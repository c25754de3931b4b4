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
  return new Map(
    ids.map((id) => {
      const facts = { pairs: partners.get(id) ?? [], inCategory: beside.get(id) ?? [], overall };
      return [id, related(id, facts, first)];
    }),
  );
}

/** The same for everybody: the keys are whoever asks. */
export async function popularForAnyone({ products }: Stores, keys: readonly string[], first: number): Found {
  const found = popular(await products.hottest(first), 'POPULAR');
  return new Map(keys.map((key) => [key, found]));
}
