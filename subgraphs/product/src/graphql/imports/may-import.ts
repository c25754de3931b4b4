import { hasScope, isOfVendor, type Viewer } from '@agora/kit';
import type { ProductImport } from '../../domain/imports/product-import.ts';
import { requireVendor } from '../may-change.ts';

/** Whose products somebody's file is about: those of their vendor, or all, where what is new is the shop's own. */
export function mayImport(viewer: Viewer): Pick<ProductImport, 'vendorId' | 'isForAll'> {
  const { vendorId = null } = requireVendor({ viewer });
  return { vendorId, isForAll: hasScope(viewer, 'product:write:any') };
}

/** Staff see all imports, a vendor's people those of the vendor. */
export function maySeeImport(viewer: Viewer | undefined, { vendorId }: Pick<ProductImport, 'vendorId'>): boolean {
  return hasScope(viewer, 'product:write:any') || (hasScope(viewer, 'product:write') && isOfVendor(viewer, vendorId));
}
