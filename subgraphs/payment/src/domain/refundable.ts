import { type Money, subtract } from '@agora/schema';
import type { Payment } from './payment.ts';

/** Captured, and neither given back nor about to be. */
export function refundableOf({ captured, refunded, refunding }: Payment): Money {
  return subtract(subtract(captured, refunded), refunding);
}
