import { hasScope, type Viewer } from '@agora/kit';
import type { Product } from '../domain/product.ts';

/** Drafts are for the staff; what is archived stays readable for those who ordered it. */
export function mayRead(viewer: Viewer | undefined, { status }: Product): boolean {
  return status !== 'DRAFT' || hasScope(viewer, 'product:write');
}

/** Whether everyone would be answered the same: also of what is not there, for it may be created. */
export function isForEveryone(product: Product | undefined): boolean {
  return product !== undefined && product.status !== 'DRAFT';
}
