import { type SQL, sql } from 'drizzle-orm';
import type { Queryable } from '@agora/kit';
import { z } from 'zod';
import { leavesOut } from '../../domain/products/leaves-out.ts';
import { shopLanguage } from '../../domain/translations/language.ts';
import { product } from '../tables.ts';
import { productDocument } from '../translation-tables.ts';

/**
 * What is left out is left out in any form: of two that leave it out in different forms, either would do, and so nothing were.
 */
function orAsItStands(words: SQL, query: string): SQL {
  return leavesOut(query) ? words : sql`(${words} || websearch_to_tsquery('simple', searchable(${query})))`;
}

/** Words in any form of English, or as they stand, such as a SKU. What stands for them does not count. */
function wordsOf(query: string): SQL {
  return orAsItStands(sql`websearch_to_tsquery('english', searchable(${query}))`, query);
}

/** Words in any form of a language that texts are translated into, or as they stand. */
function wordsIn(language: string, query: string): SQL {
  return orAsItStands(sql`websearch_to_tsquery(words_config(${language}::text), searchable(${query}))`, query);
}

/** What words mean in the language of the shop: they themselves, or what staff say stands for them. */
function meantBy(query: string): SQL {
  return orAsItStands(
    sql`with_synonyms(websearch_to_tsquery('english', searchable(${query})), ${shopLanguage}::text)`,
    query,
  );
}

/** What words mean in another language. */
function meantIn(language: string, query: string): SQL {
  return orAsItStands(
    sql`with_synonyms(websearch_to_tsquery(words_config(${language}::text), searchable(${query})), ${language}::text)`,
    query,
  );
}

/** How well a text fits: the words that were typed count more than what stands for them, which is asked for once. */
export function rankOf(search: SQL, query: string, language?: string): SQL {
  const typed = language === undefined ? wordsOf(query) : wordsIn(language, query);
  const meant = language === undefined ? meantBy(query) : meantIn(language, query);
  return sql`(ts_rank(${search}, ${typed}, 1) + coalesce(ts_rank(${search}, (select nullif(${meant}, ${typed})), 1), 0))`;
}

/** What is looked for, as PostgreSQL writes it. */
export interface Meaning {
  readonly own: string | SQL;
  readonly translated?: { readonly language: string; readonly words: string | SQL };
}

const answered = z.tuple([z.object({ own: z.string(), other: z.string().nullable() })]);

/**
 * Asked for beforehand: what synonyms a word has would be looked up for each product otherwise, and PostgreSQL would not know
 * how common the words are, by which it chooses between the products that have them and the best rated ones.
 */
export async function meaningOf(db: Queryable, query: string, language: string | undefined): Promise<Meaning> {
  const other = language === undefined ? sql`null` : meantIn(language, query);
  const [{ own, other: words }] = answered.parse(
    await db.execute(sql`select (${meantBy(query)})::text as own, (${other})::text as other`),
  );
  return { own, ...(language !== undefined && words !== null && { translated: { language, words } }) };
}

interface Searched {
  readonly id: SQL | typeof product.id;
  readonly search: SQL | typeof product.search;
}

/** In another language products are found by what the shop says itself, too: not everything is translated. */
export function hasWords({ own, translated }: Meaning, { id, search }: Searched = product): SQL {
  if (!translated) return sql`${search} @@ ${own}::tsquery`;
  return sql`${id} in (
    select worded.id from ${product} as worded where worded.search @@ ${own}::tsquery
    union
    select document.product_id from ${productDocument} as document
    where document.language = ${translated.language} and document.search @@ ${translated.words}::tsquery)`;
}
