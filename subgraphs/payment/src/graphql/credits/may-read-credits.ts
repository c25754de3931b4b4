import { hasScope, type Viewer } from '@agora/kit';

/** Store credit and gift cards are for whoever has them and for staff. */
export function mayReadCredits(viewer: Viewer | undefined, customerId: string): boolean {
  return viewer?.id === customerId || hasScope(viewer, 'credit:read');
}
