import { hasScope, isOfDepot, type Viewer } from '@agora/kit';
import type { Delivery } from '../domain/delivery.ts';

/** A delivery is for whoever waits for it, for whoever brings it, and for staff. */
export function mayRead(viewer: Viewer | undefined, delivery: Delivery): boolean {
  return viewer?.id === delivery.customerId || hasScope(viewer, 'delivery:read:any') || mayRecord(viewer, delivery);
}

/** Of which depot somebody reads: undefined for staff, who read of all. */
export function readsOnly(viewer: Viewer | undefined): string | undefined {
  if (hasScope(viewer, 'delivery:read:any') || hasScope(viewer, 'delivery:record:any')) return undefined;
  return viewer?.depot ?? nowhere;
}

/** Whose parcels there are none of. */
const nowhere = '';

/** Couriers move the parcels of their depot. */
export function mayRecord(viewer: Viewer | undefined, { depot }: Delivery): boolean {
  return hasScope(viewer, 'delivery:record:any') || (hasScope(viewer, 'delivery:record') && isOfDepot(viewer, depot));
}
