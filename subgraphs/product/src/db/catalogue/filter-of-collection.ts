import type { ProductCondition, ProductFilter } from '../listing/product-filter.ts';
import type { Collection } from '../../domain/catalogue/collection.ts';
import { conditionIn } from '../listing/condition-in.ts';

/** Which products are in a collection, of those that can be bought. */
export function filterOf(collection: Collection, at: Date): ProductFilter {
  const where = conditionOfCollection(collection);
  return { status: 'PUBLISHED', at, vendorId: undefined, query: undefined, where };
}

/** Which products are in a collection. */
export function conditionOfCollection({ id, rule }: Collection): ProductCondition {
  // What is kept is what the graph let through as such an input.
  return rule === null ? { collectionId: id } : conditionIn(rule);
}
