import { and, desc, eq, not, notInArray, type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import type { Product } from '../../domain/products/product.ts';
import { shopLanguage } from '../../domain/translations/language.ts';
import { hasStatus } from '../products/is-published.ts';
import { productColumns } from '../products/product-columns.ts';
import { product } from '../tables.ts';
import { productDocument } from '../translation-tables.ts';

/** So many products that have the words are looked at; of more the best is not found. */
const mostCompared = 200;

/** Products that somebody may mean who has typed the beginning of a title or of words, found by indexes alone. */
export function productSuggestions(db: Queryable) {
  return {
    /** Those whose titles begin like that, A to Z, and behind them those that have such words, the best rated first. */
    async of(text: string, { limit, at, language }: Asked): Promise<Product[]> {
      const typed = sql`lower(searchable(${text}))`;
      const begins = (title: SQL) => sql`(${title} ~>=~ ${typed} and ${title} ~<~ (${typed} || chr(1114111)))`;
      const ownTitle = sql`${product.titleWords}`;
      const isSold = hasStatus('PUBLISHED', at);
      const begun =
        language === undefined
          ? await db
              .select(productColumns)
              .from(product)
              .where(and(isSold, begins(ownTitle)))
              .orderBy(sql`${ownTitle} using ~<~`)
              .limit(limit)
          : await begunIn(db, { language, limit, isSold, begins });
      const words = wordsIn(text);
      if (begun.length === limit || words === undefined) return begun;
      const query = meantBy(words);
      const others = db
        .select({ ...productColumns, rating: product.ratingHundredths })
        .from(product)
        .where(
          and(
            isSold,
            language === undefined
              ? and(sql`${product.search} @@ ${query}`, not(begins(ownTitle)))
              : and(hasWordsIn(language, words, query), notInArray(product.id, idsOf(begun))),
          ),
        )
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

interface Asked {
  readonly limit: number;
  readonly at: Date;
  /** In which what is typed is, beside that of the shop. */
  readonly language?: string | undefined;
}

/** Those whose titles begin like that in a language, or as the shop says them. */
async function begunIn(
  db: Queryable,
  {
    language,
    limit,
    isSold,
    begins,
  }: {
    readonly language: string;
    readonly limit: number;
    readonly isSold: SQL | undefined;
    readonly begins: (title: SQL) => SQL;
  },
): Promise<Product[]> {
  const first = sql`order by 2 using ~<~ limit ${limit}`;
  const begun = sql`(
    select id, min(title collate "C") as title from (
      (select ${product.id}, ${product.titleWords} as title from ${product}
        where ${isSold} and ${begins(sql`${product.titleWords}`)} ${first})
      union all
      (select ${product.id}, document.title_words as title from ${productDocument} as document
        join ${product} on ${product.id} = document.product_id
        where document.language = ${language} and ${isSold} and ${begins(sql`document.title_words`)} ${first})
    ) as each group by id) as begun`;
  return db
    .select(productColumns)
    .from(begun)
    .innerJoin(product, eq(product.id, sql`begun.id`))
    .orderBy(sql`begun.title`)
    .limit(limit);
}

function hasWordsIn(language: string, words: string, query: SQL): SQL {
  const translated = meantBy(words, language);
  return sql`${product.id} in (
    select worded.id from ${product} as worded where worded.search @@ ${query}
    union
    select document.product_id from ${productDocument} as document
    where document.language = ${language} and document.search @@ ${translated})`;
}

/** Words in any form of the language, the last as the beginning of one, or as they stand; or what stands for them, once they are typed whole. */
function meantBy(words: string, language = shopLanguage): SQL {
  const typed = sql`to_tsquery(words_config(${language}::text), searchable(${words}))`;
  return sql`(${typed} || with_synonyms(${typed}, ${language}::text) || to_tsquery('simple', searchable(${words})))`;
}

const idsOf = (products: readonly Product[]) => products.map(({ id }) => id);

/** The words of a text, the last as the beginning of one; undefined when there are none. */
function wordsIn(text: string): string | undefined {
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const quoted = words.map((word) => `'${word.replaceAll(/['\\]/g, ' ')}'`);
  return words.length === 0 ? undefined : `${quoted.join(' & ')}:*`;
}
