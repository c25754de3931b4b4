import { and, type SQL, sql } from 'drizzle-orm';
import { OperationGate, type Queryable } from '@agora/kit';
import { z } from 'zod';
import { isSearchable } from '../../domain/products/is-searchable.ts';
import { shopLanguage } from '../../domain/translations/language.ts';
import { type Facet, matching, ofVendor, type ProductFilter } from './product-filter.ts';
import { product } from '../tables.ts';
import { productDocument } from '../translation-tables.ts';

/**
 * To compare titles takes many times as long as to look for words. So few searches do it at once that all others have
 * connections to the database left, and few enough wait for it that other operations have a place.
 */
const comparisons = { running: 3, waiting: 40, waitMs: 2_000 };

/** By its words, or by a title that looks like what was mistyped. */
export type HowFound = 'WORDS' | 'ALIKE';

/** Reads what a filter lets through, over the condition that is handed to `find`. */
export type ReadMatching = <Result>(
  filter: ProductFilter,
  find: (where: SQL | undefined, how: HowFound) => Promise<Result>,
  isNothing: (found: Result) => boolean,
  /** The facet that is counted, whatever the filter says of it. */
  without?: Facet,
) => Promise<Result>;

/** What has the words; when nothing in the shop has them, they were mistyped, and titles that look alike will do. */
export function productSearch(db: Queryable): ReadMatching {
  const gate = new OperationGate(comparisons);
  const meanings = new WeakMap<ProductFilter, Promise<Meaning>>();
  return async (filter, find, isNothing, without) => {
    const { query } = filter;
    const others = matching(filter, without);
    if (query === undefined) return find(others, 'WORDS');
    if (!isSearchable(query)) return find(sql`false`, 'WORDS');
    const known = meanings.get(filter) ?? meaningOf(db, query, filter.language);
    meanings.set(filter, known);
    const meaning = await known;
    const found = await find(and(others, hasWords(meaning)), 'WORDS');
    if (!isNothing(found)) return found;
    return gate.run(() => find(and(others, isMistyped(filter, meaning), looksLike(filter, query)), 'ALIKE'));
  };
}

/** Words in any form of English, or as they stand, such as a SKU. What stands for them does not count. */
function wordsOf(query: string): SQL {
  return sql`(websearch_to_tsquery('english', searchable(${query})) || websearch_to_tsquery('simple', searchable(${query})))`;
}

/** Words in any form of a language that texts are translated into, or as they stand. */
function wordsIn(language: string, query: string): SQL {
  return sql`(websearch_to_tsquery(words_config(${language}::text), searchable(${query})) || websearch_to_tsquery('simple', searchable(${query})))`;
}

/** What words mean in the language of the shop: they themselves, or what staff say stands for them. */
function meantBy(query: string): SQL {
  return sql`(with_synonyms(websearch_to_tsquery('english', searchable(${query})), ${shopLanguage}::text) || websearch_to_tsquery('simple', searchable(${query})))`;
}

/** What words mean in another language. */
function meantIn(language: string, query: string): SQL {
  return sql`(with_synonyms(websearch_to_tsquery(words_config(${language}::text), searchable(${query})), ${language}::text) || websearch_to_tsquery('simple', searchable(${query})))`;
}

/** How well a text fits: the words that were typed count more than what stands for them, which is asked for once. */
export function rankOf(search: SQL, query: string, language?: string): SQL {
  const typed = language === undefined ? wordsOf(query) : wordsIn(language, query);
  const meant = language === undefined ? meantBy(query) : meantIn(language, query);
  return sql`(ts_rank(${search}, ${typed}, 1) + coalesce(ts_rank(${search}, (select nullif(${meant}, ${typed})), 1), 0))`;
}

/** What is looked for, as PostgreSQL writes it. */
interface Meaning {
  readonly own: string;
  readonly translated?: { readonly language: string; readonly words: string };
}

const answered = z.tuple([z.object({ own: z.string(), other: z.string().nullable() })]);

/**
 * Asked for beforehand: what synonyms a word has would be looked up for each product otherwise, and PostgreSQL would not know
 * how common the words are, by which it chooses between the products that have them and the best rated ones.
 */
async function meaningOf(db: Queryable, query: string, language: string | undefined): Promise<Meaning> {
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
function hasWords({ own, translated }: Meaning, { id, search }: Searched = product): SQL {
  if (!translated) return sql`${search} @@ ${own}::tsquery`;
  return sql`${id} in (
    select worded.id from ${product} as worded where worded.search @@ ${own}::tsquery
    union
    select document.product_id from ${productDocument} as document
    where document.language = ${translated.language} and document.search @@ ${translated.words}::tsquery)`;
}

/**
 * Nothing in the shop has the words; the page and the other filters do not count. Where others' products are not found,
 * their words say nothing either.
 */
function isMistyped({ status, at, vendorId }: ProductFilter, meaning: Meaning): SQL {
  const isNow = sql`coalesce(other.publish_from, '-infinity') <= ${at.toISOString()} and coalesce(other.publish_until, 'infinity') > ${at.toISOString()}`;
  const isFindable = and(
    sql`other.status = ${status}`,
    status === 'PUBLISHED' ? isNow : undefined,
    ofVendor(vendorId, sql`other.vendor_id`),
  );
  const hasThem = hasWords(meaning, { id: sql`other.id`, search: sql`other.search` });
  return sql`not exists (select 1 from ${product} as other where ${isFindable} and ${hasThem})`;
}

/**
 * The operator that an index serves takes no threshold but that of the session, of which PostgreSQL's own misses swapped
 * letters. Its right side is asked for before anything is compared, so that the threshold is set for this statement.
 */
function looksLike({ language }: ProductFilter, query: string): SQL {
  const threshold = sql`set_config('pg_trgm.word_similarity_threshold', '0.45', true)`;
  const mistyped = sql`(select case when ${threshold} is not null then lower(searchable(${query})) end)`;
  if (language === undefined) return sql`${product.titleWords} %> ${mistyped}`;
  return sql`${product.id} in (
    select alike.id from ${product} as alike where alike.title_words %> ${mistyped}
    union
    select document.product_id from ${productDocument} as document
    where document.language = ${language} and document.title_words %> ${mistyped})`;
}
