import type { Viewer } from '@agora/kit';
import type { Product } from '../domain/products/product.ts';
import { statusAt } from '../domain/products/publication.ts';
import { mayChange } from './may-change.ts';

/** Drafts are for their vendor and the staff; what is archived stays readable for those who ordered it. */
export function mayRead(viewer: Viewer | undefined, product: Product, now: Date): boolean {
  return statusAt(product, now) !== 'DRAFT' || mayChange(viewer, product);
}

/** Whether everyone would be answered the same: also of what is not there, for it may be created. */
export function isForEveryone(product: Product | undefined, now: Date): boolean {
  return product !== undefined && statusAt(product, now) !== 'DRAFT';
}
