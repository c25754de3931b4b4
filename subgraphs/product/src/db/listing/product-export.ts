import { and } from 'drizzle-orm';
import { behind, type ListOrder, type PageRequest, type Queryable, readingOrder } from '@agora/kit';
import type { Product } from '../../domain/products/product.ts';
import { productColumns } from '../products/product-columns.ts';
import { product } from '../tables.ts';
import type { ProductFilter } from './product-filter.ts';
import type { ReadMatching } from './product-search.ts';

export interface StoredProduct {
  readonly product: Product;
  readonly isInStock: boolean;
}

/** By their ids, which are in the order of time. */
export const oldestFirst: ListOrder<StoredProduct> = {
  name: 'product-export',
  isDescending: false,
  keys: [{ column: product.id, kind: 'id', valueOf: ({ product: { id } }) => id }],
};

/** Products to be written into a file. */
export function productExport(db: Queryable, read: ReadMatching) {
  return {
    page(filter: ProductFilter, page: PageRequest): Promise<StoredProduct[]> {
      return read(
        filter,
        async (where) =>
          db
            .select({ product: productColumns, isInStock: product.isInStock })
            .from(product)
            .where(and(where, behind(oldestFirst, page)))
            .orderBy(...readingOrder(oldestFirst, page))
            .limit(page.limit + 1),
        (found) => found.length === 0,
      );
    },
  };
}
