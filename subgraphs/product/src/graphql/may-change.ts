import { CodedError, hasScope, isOfVendor, requireViewer, type Viewer } from '@agora/kit';
import type { Product } from '../domain/products/product.ts';

/** Vendors change what is theirs. */
export function mayChange(viewer: Viewer | undefined, { vendorId }: Pick<Product, 'vendorId'>): boolean {
  return hasScope(viewer, 'product:write:any') || (hasScope(viewer, 'product:write') && isOfVendor(viewer, vendorId));
}

/** Who can own what they create: somebody of a vendor, or staff, whose products are the shop's own. */
export function requireVendor(context: { readonly viewer: Viewer | undefined }): Viewer {
  const viewer = requireViewer(context);
  if (viewer.vendorId === undefined && !hasScope(viewer, 'product:write:any')) {
    throw new CodedError('FORBIDDEN', 'This needs an account that acts for a vendor.');
  }
  return viewer;
}
