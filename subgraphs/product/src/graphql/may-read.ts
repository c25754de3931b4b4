import { hasScope, type Viewer } from '@agora/kit';
import type { Product } from '../domain/product.ts';

/** Drafts are for the staff; what is archived stays readable for those who ordered it. */
export function mayRead(viewer: Viewer | undefined, { status }: Product): boolean {
  return status !== 'DRAFT' || hasScope(viewer, 'product:write');
}
