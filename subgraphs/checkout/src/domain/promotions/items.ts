import type { CartLine } from '../carts/cart.ts';

/** Which goods are meant: those that one of the lists names; all of them where all lists are empty. */
export interface ItemFilter {
  readonly variantIds: readonly string[];
  readonly productIds: readonly string[];
  /** Those below them too. */
  readonly categoryIds: readonly string[];
  readonly brandIds: readonly string[];
  readonly collectionIds: readonly string[];
}

export const everyItem: ItemFilter = {
  variantIds: [],
  productIds: [],
  categoryIds: [],
  brandIds: [],
  collectionIds: [],
};

export type Item = Pick<CartLine, 'kind' | 'variantId' | 'productId' | 'catalogueIds'>;

/** Whether a line that is paid for is meant. */
export function isMeant(filter: ItemFilter, line: Item): boolean {
  if (line.kind !== 'PAID') return false;
  const { variantIds, productIds, categoryIds, brandIds, collectionIds } = filter;
  const wanted = [...variantIds, ...productIds, ...categoryIds, ...brandIds, ...collectionIds];
  if (wanted.length === 0) return true;
  const ids = new Set([line.variantId, line.productId, ...line.catalogueIds]);
  return wanted.some((id) => ids.has(id));
}
