import type { ProductStatus } from './product.ts';

export type ProductTransition = 'publish' | 'archive' | 'setPrice';

/** From which states a change is possible. What is archived has no price to set: it is published again first. */
export const transitions: Readonly<Record<ProductTransition, readonly ProductStatus[]>> = {
  publish: ['DRAFT', 'ARCHIVED'],
  archive: ['DRAFT', 'PUBLISHED'],
  setPrice: ['DRAFT', 'PUBLISHED'],
};
