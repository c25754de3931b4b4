import { type SQL, sql } from 'drizzle-orm';
import { alphabetical, type ListOrder } from '@agora/kit';
import type { Product } from '../../domain/products/product.ts';
import type { ProductOrder } from '../../domain/products/product-order.ts';
import type { HowFound, Sought } from './product-search.ts';
import { rankOf } from './search-meaning.ts';
import { product } from '../tables.ts';
import { productDocument } from '../translation-tables.ts';

/** A product with the key that its list is sorted by, as PostgreSQL writes it. */
export interface ListedProduct extends Product {
  readonly key: string;
}

/** An order of a list of products, and what it sorts by. */
export interface ProductSort extends ListOrder<ListedProduct> {
  readonly key: SQL;
  /** How many products are put in this order at most, the best rated of them; all unless said. */
  readonly most?: number;
}

type Kind = ListOrder<unknown>['keys'][number]['kind'];

/** To rank takes a look into each text, so of a word that is everywhere so many products are ranked, the best rated of them. */
const mostRanked = 1_000;

/** The key that each order sorts by; ids break ties, in the same direction. */
export function productSort(
  name: ProductOrder,
  { query, how }: Sought = { how: 'WORDS' },
  language?: string,
): ProductSort {
  const { key, kind, isDescending } = sorts(query, how, language)[name];
  const isRanked = name === 'RELEVANCE' && query !== undefined && how === 'WORDS';
  return {
    name,
    key,
    isDescending,
    ...(isRanked && { most: mostRanked }),
    keys: [
      { column: key, kind, valueOf: (listed) => listed.key },
      { column: product.id, kind: 'id', valueOf: ({ id }) => id },
    ],
  };
}

function sorts(
  query: string | undefined,
  how: HowFound,
  language: string | undefined,
): Record<ProductOrder, { key: SQL; kind: Kind; isDescending: boolean }> {
  const newest = { key: sql`${product.createdAt}`, kind: 'instant', isDescending: true } as const;
  const price = { key: sql`${product.lowestPriceMinor}`, kind: 'integer' } as const;
  return {
    RELEVANCE:
      query === undefined ? newest : { key: relevance(query, how, language), kind: 'number', isDescending: true },
    NEWEST: newest,
    TITLE: { key: alphabetical(product.title), kind: 'text', isDescending: false },
    PRICE: { ...price, isDescending: false },
    PRICE_DESCENDING: { ...price, isDescending: true },
    RATING: { key: sql`${product.ratingHundredths}`, kind: 'integer', isDescending: true },
  };
}

/** How well the words fit, the better the shorter the text; of what was mistyped, how alike the title looks. */
function relevance(query: string, how: HowFound, language: string | undefined): SQL {
  const own =
    how === 'WORDS'
      ? rankOf(sql`${product.search}`, query)
      : sql`word_similarity(lower(searchable(${query})), ${product.titleWords})`;
  if (language === undefined) return sql`${own}::float8`;
  const translated =
    how === 'WORDS'
      ? rankOf(sql`document.search`, query, language)
      : sql`word_similarity(lower(searchable(${query})), document.title_words)`;
  return sql`greatest(${own}, (
    select ${translated} from ${productDocument} as document
    where document.product_id = ${product.id} and document.language = ${language}))::float8`;
}
