import { hasScope, isOfVendor, type Viewer } from '@agora/kit';

/** Vendors book what is theirs. Undefined: there is no such variant. */
export function mayChange(viewer: Viewer | undefined, vendorId: string | null | undefined): boolean {
  if (vendorId === undefined) return false;
  return (
    hasScope(viewer, 'inventory:write:any') || (hasScope(viewer, 'inventory:write') && isOfVendor(viewer, vendorId))
  );
}

/** Staff read all stock, vendors their own. */
export function mayRead(viewer: Viewer | undefined, vendorId: string | null | undefined): boolean {
  return (vendorId !== undefined && hasScope(viewer, 'inventory:read')) || mayChange(viewer, vendorId);
}
