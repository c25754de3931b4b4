import { CodedError, hasScope, isOfVendor, requireViewer, type Viewer } from '@agora/kit';

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

/** Of whom somebody reads: undefined for staff, who read of all. */
export function readsOnly(viewer: Viewer | undefined): string | undefined {
  if (hasScope(viewer, 'inventory:read') || hasScope(viewer, 'inventory:write:any')) return undefined;
  return viewer?.vendorId ?? nobody;
}

/** Whose things there are none of. */
const nobody = '00000000-0000-0000-0000-000000000000';

/** Who can own what they create: somebody of a vendor, or staff, whose things are the shop's own. */
export function requireOwner(context: { readonly viewer: Viewer | undefined }): Viewer {
  const viewer = requireViewer(context);
  if (viewer.vendorId === undefined && !hasScope(viewer, 'inventory:write:any')) {
    throw new CodedError('FORBIDDEN', 'This needs an account that acts for a vendor.');
  }
  return viewer;
}
