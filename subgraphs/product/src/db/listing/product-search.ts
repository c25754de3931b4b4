import { and, type SQL, sql } from 'drizzle-orm';
import { OperationGate } from '@agora/kit';
import { isSearchable } from '../../domain/products/is-searchable.ts';
import { type Facet, matching, ofVendor, type ProductFilter } from './product-filter.ts';
import { product } from '../tables.ts';

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
export function productSearch(): ReadMatching {
  const gate = new OperationGate(comparisons);
  return async (filter, find, isNothing, without) => {
    const { query } = filter;
    const others = matching(filter, without);
    if (query === undefined) return find(others, 'WORDS');
    if (!isSearchable(query)) return find(sql`false`, 'WORDS');
    const found = await find(and(others, hasWords(query)), 'WORDS');
    if (!isNothing(found)) return found;
    return gate.run(() => find(and(others, isMistyped(filter, query), looksLike(query)), 'ALIKE'));
  };
}

/** Words in any form of English, or as they stand, such as a SKU. */
export function wordsOf(query: string): SQL {
  return sql`(websearch_to_tsquery('english', searchable(${query})) || websearch_to_tsquery('simple', searchable(${query})))`;
}

function hasWords(query: string, search: SQL | typeof product.search = product.search): SQL {
  return sql`${search} @@ ${wordsOf(query)}`;
}

/**
 * Nothing in the shop has the words; the page and the other filters do not count. Where others' products are not found,
 * their words say nothing either.
 */
function isMistyped({ status, at, vendorId }: ProductFilter, query: string): SQL {
  const isNow = sql`coalesce(other.publish_from, '-infinity') <= ${at.toISOString()} and coalesce(other.publish_until, 'infinity') > ${at.toISOString()}`;
  const isFindable = and(
    sql`other.status = ${status}`,
    status === 'PUBLISHED' ? isNow : undefined,
    ofVendor(vendorId, sql`other.vendor_id`),
  );
  const hasThem = hasWords(query, sql`other.search`);
  return sql`not exists (select 1 from ${product} as other where ${isFindable} and ${hasThem})`;
}

/**
 * The operator that an index serves takes no threshold but that of the session, of which PostgreSQL's own misses swapped
 * letters. Its right side is asked for before anything is compared, so that the threshold is set for this statement.
 */
function looksLike(query: string): SQL {
  const threshold = sql`set_config('pg_trgm.word_similarity_threshold', '0.45', true)`;
  return sql`${product.titleWords} %> (select case when ${threshold} is not null then lower(searchable(${query})) end)`;
}
