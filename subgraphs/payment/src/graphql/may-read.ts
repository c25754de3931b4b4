import { hasScope, type Viewer } from '@agora/kit';
import type { Payment } from '../domain/payment.ts';

/** A payment is for whoever pays it and for staff. */
export function mayRead(viewer: Viewer | undefined, payment: Payment): boolean {
  return viewer?.id === payment.customerId || hasScope(viewer, 'payment:read:any');
}
