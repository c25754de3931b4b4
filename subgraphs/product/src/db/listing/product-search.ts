import { and, type SQL, sql } from 'drizzle-orm';
import { OperationGate, type Queryable } from '@agora/kit';
import { isSearchable } from '../../domain/products/is-searchable.ts';
import { product } from '../tables.ts';
import { productDocument } from '../translation-tables.ts';
import { type Facet, matching, type ProductFilter } from './product-filter.ts';
import { correctionOf, isSomewhere } from './search-correction.ts';
import { hasWords, meaningOf } from './search-meaning.ts';

/**
 * To compare titles takes many times as long as to look for words. So few searches do it at once that all others have
 * connections to the database left, and few enough wait for it that other operations have a place.
 */
const comparisons = { running: 3, waiting: 40, waitMs: 2_000 };

/** By its words, or by a title that looks like what was mistyped. */
export type HowFound = 'WORDS' | 'ALIKE';

/** What was looked for in the end, and how. */
export interface Sought {
  readonly how: HowFound;
  /** As it was typed, or as it was corrected. */
  readonly query?: string | undefined;
}

/** Reads what a filter lets through, over the condition that is handed to `find`. */
export type ReadMatching = <Result>(
  filter: ProductFilter,
  find: (where: SQL | undefined, sought: Sought) => Promise<Result>,
  isNothing: (found: Result) => boolean,
  /** The facet that is counted, whatever the filter says of it. */
  without?: Facet,
) => Promise<Result>;

/**
 * What has the words. When nothing in the shop has them, they were mistyped: then what has the words of the shop that are
 * nearest to them, and where nothing has those either, titles that look alike.
 */
export function productSearch(db: Queryable): ReadMatching {
  const gate = new OperationGate(comparisons);
  const meanings = oncePerFilter(({ query = '', language }) => meaningOf(db, query, language));
  const corrections = oncePerFilter((filter) => correctionOf(db, filter));
  return async (filter, find, isNothing, without) => {
    const { query } = filter;
    const others = matching(filter, without);
    if (query === undefined) return find(others, { how: 'WORDS' });
    if (!isSearchable(query)) return find(sql`false`, { how: 'WORDS', query });
    const meaning = await meanings(filter);
    const found = await find(and(others, hasWords(meaning)), { how: 'WORDS', query });
    if (!isNothing(found)) return found;
    const corrected = await corrections(filter);
    const isNowhere = sql`not ${isSomewhere(filter, meaning)}`;
    if (!corrected)
      return gate.run(() => find(and(others, isNowhere, looksLike(filter, query)), { how: 'ALIKE', query }));
    return find(and(others, isNowhere, hasWords(corrected.meaning)), { how: 'WORDS', query: corrected.query });
  };
}

/** A page and what is counted of its list ask the same. */
function oncePerFilter<Answer>(ask: (filter: ProductFilter) => Promise<Answer>) {
  const answers = new WeakMap<ProductFilter, Promise<Answer>>();
  return (filter: ProductFilter): Promise<Answer> => {
    const answer = answers.get(filter) ?? ask(filter);
    answers.set(filter, answer);
    return answer;
  };
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
