import type { ProductFilter } from '../../db/listing/product-filter.ts';
import type { Collection } from '../../domain/catalogue/collection.ts';
import { conditionIn } from '../listing/read-filter.ts';

/** Which products are in a collection, of those that can be bought. */
export function filterOf({ id, rule }: Collection, at: Date): ProductFilter {
  // What is kept is what the graph let through as such an input.
  const where = rule === null ? { collectionId: id } : conditionIn(rule);
  return { status: 'PUBLISHED', at, vendorId: undefined, query: undefined, where };
}
