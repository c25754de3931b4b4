import { type Money, share, times } from '@agora/schema';
import { perDollar, weightSteps } from '../tariff.ts';

/** What heavier carts travel as: several parcels, each a place of a slot. */
export function parcelsOf(weightGrams: number): number {
  return Math.max(1, Math.ceil(weightGrams / (weightSteps.at(-1) ?? weightGrams)));
}

/** What of a slot is left: shoppers are told no more than that. */
export type SlotAvailability = 'FREE' | 'FEW' | 'FULL';

export function availabilityOf(left: number, { capacity, wanted }: { capacity: number; wanted: number }) {
  if (left < wanted) return 'FULL';
  return left <= Math.max(wanted, Math.floor(capacity / 5)) ? 'FEW' : 'FREE';
}

/** What a slot costs beside the way of shipping; undefined in a currency that the tariff does not have. */
export function surchargeIn(currency: string, cents: number): Money | undefined {
  const factor = perDollar[currency];
  return factor === undefined ? undefined : share(times({ minor: 1, currency }, cents), factor, 100);
}
