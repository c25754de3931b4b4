import { type SQL, sql } from 'drizzle-orm';
import { alphabetical } from '@agora/kit';
import type { ProductOrder } from '../domain/product-order.ts';
import { product } from './tables.ts';

interface ProductSort {
  readonly key: SQL;
  /** The PostgreSQL type of the key, to read it back from a cursor. */
  readonly type: SQL;
  readonly isDescending: boolean;
  /** Whether a text can be read as that type: cursors come from outside. */
  readonly isKey: (text: string) => boolean;
}

const isNumber = (text: string) => /^\d{1,15}(\.\d{1,30})?(e-?\d{1,3})?$/.test(text);
const isInteger = (text: string) => /^\d{1,15}$/.test(text);
const isInstant = (text: string) => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d$/.test(text);
const isText = (text: string) => !text.includes('\0');

/** The key that each order sorts by; ids break ties, in the same direction. */
export function productSort(order: ProductOrder, query: string | undefined): ProductSort {
  switch (order) {
    case 'RELEVANCE':
      return query === undefined
        ? newest
        : { key: relevance(query), type: sql`float8`, isDescending: true, isKey: isNumber };
    case 'NEWEST':
      return newest;
    case 'TITLE':
      return { key: alphabetical(product.title), type: sql`text`, isDescending: false, isKey: isText };
    case 'PRICE':
      return { key: sql`${product.lowestPriceMinor}`, type: sql`bigint`, isDescending: false, isKey: isInteger };
    case 'PRICE_DESCENDING':
      return { key: sql`${product.lowestPriceMinor}`, type: sql`bigint`, isDescending: true, isKey: isInteger };
    case 'RATING':
      return { key: sql`${product.ratingHundredths}`, type: sql`integer`, isDescending: true, isKey: isInteger };
  }
}

const newest: ProductSort = {
  key: sql`${product.createdAt}`,
  type: sql`timestamptz`,
  isDescending: true,
  isKey: isInstant,
};

/** How well the words fit, the better the shorter the text, and how alike the title looks: the second is what is left of a word with a typing error. */
function relevance(query: string): SQL {
  return sql`(ts_rank(${product.search}, websearch_to_tsquery('english', ${query}), 1) + word_similarity(${query}, ${product.title}))::float8`;
}
