import { type SQL, sql } from 'drizzle-orm';
import { alphabetical, type ListOrder } from '@agora/kit';
import type { Product } from '../../domain/products/product.ts';
import type { ProductOrder } from '../../domain/products/product-order.ts';
import { wordsOf } from './product-search.ts';
import { product } from '../tables.ts';

/** A product with the key that its list is sorted by, as PostgreSQL writes it. */
export interface ListedProduct extends Product {
  readonly key: string;
}

/** An order of a list of products, and what it sorts by. */
export interface ProductSort extends ListOrder<ListedProduct> {
  readonly key: SQL;
}

type Kind = ListOrder<unknown>['keys'][number]['kind'];

/** The key that each order sorts by; ids break ties, in the same direction. */
export function productSort(name: ProductOrder, query: string | undefined): ProductSort {
  const { key, kind, isDescending } = sorts(query)[name];
  return {
    name,
    key,
    isDescending,
    keys: [
      { column: key, kind, valueOf: (listed) => listed.key },
      { column: product.id, kind: 'id', valueOf: ({ id }) => id },
    ],
  };
}

function sorts(query: string | undefined): Record<ProductOrder, { key: SQL; kind: Kind; isDescending: boolean }> {
  const newest = { key: sql`${product.createdAt}`, kind: 'instant', isDescending: true } as const;
  const price = { key: sql`${product.lowestPriceMinor}`, kind: 'integer' } as const;
  return {
    RELEVANCE: query === undefined ? newest : { key: relevance(query), kind: 'number', isDescending: true },
    NEWEST: newest,
    TITLE: { key: alphabetical(product.title), kind: 'text', isDescending: false },
    PRICE: { ...price, isDescending: false },
    PRICE_DESCENDING: { ...price, isDescending: true },
    RATING: { key: sql`${product.ratingHundredths}`, kind: 'integer', isDescending: true },
  };
}

/** How well the words fit, the better the shorter the text, and how alike the title looks: the second is what is left of a word with a typing error. */
function relevance(query: string): SQL {
  return sql`(ts_rank(${product.search}, ${wordsOf(query)}, 1) + word_similarity(searchable(${query}), searchable(${product.title})))::float8`;
}
