import { hasScope, type Viewer } from '@agora/kit';
import type { Delivery } from '../domain/delivery.ts';

/** A delivery is for whoever waits for it, for whoever brings it, and for staff. */
export function mayRead(viewer: Viewer | undefined, delivery: Delivery): boolean {
  return (
    viewer?.id === delivery.customerId || hasScope(viewer, 'delivery:read:any') || hasScope(viewer, 'delivery:record')
  );
}
