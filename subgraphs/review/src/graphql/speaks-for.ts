import { hasScope, isOfVendor, type Viewer } from '@agora/kit';
import type { NamedProduct } from '../domain/review.ts';

/** In whose name somebody speaks of a product: its vendor's, or the shop's; undefined when in nobody's but their own. */
export function speaksFor(viewer: Viewer, { vendorId = null }: NamedProduct): 'VENDOR' | 'SHOP' | undefined {
  if (hasScope(viewer, 'product:write') && isOfVendor(viewer, vendorId)) return 'VENDOR';
  return hasScope(viewer, 'review:moderate') ? 'SHOP' : undefined;
}
