import { CodedError, hasScope, isOfVendor, requireViewer, type Viewer } from '@agora/kit';
import type { WebhookEndpoint } from '../../domain/webhooks/webhook-endpoint.ts';

type Of = Pick<WebhookEndpoint, 'vendorId'>;

const isOwnVendor = (viewer: Viewer, { vendorId }: Of) =>
  hasScope(viewer, 'product:write') && isOfVendor(viewer, vendorId);

/** A vendor sees their own endpoints, and staff all. */
export const maySee = (viewer: Viewer, endpoint: Of): boolean =>
  isOwnVendor(viewer, endpoint) || hasScope(viewer, 'operations:read');

export const mayChange = (viewer: Viewer, endpoint: Of): boolean =>
  isOwnVendor(viewer, endpoint) || hasScope(viewer, 'operations:manage');

/** Whose endpoints somebody sets up: those of the vendor for whom they act, or with null of the shop. */
export function ownerOf(context: { readonly viewer: Viewer | undefined }, staffScope: string): Of & { viewer: Viewer } {
  const viewer = requireViewer(context);
  if (viewer.vendorId !== undefined && hasScope(viewer, 'product:write')) {
    return { viewer, vendorId: viewer.vendorId };
  }
  if (!hasScope(viewer, staffScope)) throw new CodedError('FORBIDDEN', 'This needs an account that acts for a vendor.');
  return { viewer, vendorId: null };
}
