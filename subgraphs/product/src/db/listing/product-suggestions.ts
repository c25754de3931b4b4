import { and, desc, not, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Product } from '../../domain/products/product.ts';
import { hasStatus } from '../products/is-published.ts';
import { productColumns } from '../products/product-columns.ts';
import { product } from '../tables.ts';

/** So many products that have the words are looked at; of more the best is not found. */
const mostCompared = 200;

/** Products that somebody may mean who has typed the beginning of a title or of words, found by indexes alone. */
export function productSuggestions(db: Queryable) {
  return {
    /** Those whose titles begin like that, A to Z, and behind them those that have such words, the best rated first. */
    async of(text: string, { limit, at }: { readonly limit: number; readonly at: Date }): Promise<Product[]> {
      const title = product.titleWords;
      const typed = sql`lower(searchable(${text}))`;
      const beginsLikeThat = sql`(${title} ~>=~ ${typed} and ${title} ~<~ (${typed} || chr(1114111)))`;
      const begun = await db
        .select(productColumns)
        .from(product)
        .where(and(hasStatus('PUBLISHED', at), beginsLikeThat))
        .orderBy(sql`${title} using ~<~`)
        .limit(limit);
      const words = wordsIn(text);
      if (begun.length === limit || words === undefined) return begun;
      const query = sql`(to_tsquery('english', searchable(${words})) || to_tsquery('simple', searchable(${words})))`;
      const others = db
        .select({ ...productColumns, rating: product.ratingHundredths })
        .from(product)
        .where(and(hasStatus('PUBLISHED', at), sql`${product.search} @@ ${query}`, not(beginsLikeThat)))
        .limit(mostCompared)
        .as('others');
      const found = await db
        .select()
        .from(others)
        .orderBy(desc(others.rating), others.title, others.id)
        .limit(limit - begun.length);
      return [...begun, ...found.map(({ rating: _, ...row }) => row)];
    },
  };
}

/** The words of a text, the last as the beginning of one; undefined when there are none. */
function wordsIn(text: string): string | undefined {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const quoted = words.map((word) => `'${word.replaceAll(/['\\]/g, ' ')}'`);
  return words.length === 0 ? undefined : `${quoted.join(' & ')}:*`;
}
