import { updated } from './catalogued.ts';
import type { CataloguedProduct, ProductDecision } from '../products/product.ts';

/** A product with something changed: a new version that others are told of, unless nothing is other than before. */
export function changeCatalogued(before: CataloguedProduct, change: Partial<CataloguedProduct>): ProductDecision {
  const { product, variants, media } = { ...before, ...change };
  if (isSame([product, variants, media], [before.product, before.variants, before.media])) {
    return { ...before, events: [] };
  }
  const changed = { product: { ...product, version: before.product.version + 1 }, variants, media };
  return { ...changed, events: [updated(changed)] };
}

/** Both are plain data, and a changed copy keeps the order of its fields. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
