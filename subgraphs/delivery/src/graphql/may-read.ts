import { hasScope, isOfDepot, type Viewer } from '@agora/kit';
import type { Delivery } from '../domain/delivery.ts';

/** A delivery is for whoever waits for it, for whoever brings it, and for staff. */
export function mayRead(viewer: Viewer | undefined, delivery: Delivery): boolean {
  return viewer?.id === delivery.customerId || hasScope(viewer, 'delivery:read:any') || mayRecord(viewer, delivery);
}

/** Couriers move the parcels of their depot. */
export function mayRecord(viewer: Viewer | undefined, { depot }: Delivery): boolean {
  return hasScope(viewer, 'delivery:record:any') || (hasScope(viewer, 'delivery:record') && isOfDepot(viewer, depot));
}
