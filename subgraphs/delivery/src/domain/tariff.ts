import type { Zone } from './zone.ts';

/** Upper ends of the weight steps, in grams. */
export const weightSteps = [500, 2_000, 10_000, 30_000] as const;

type PriceOfStep = readonly [number, number, number, number];

interface Rate {
  readonly minDays: number;
  readonly maxDays: number;
  /** US cents, one price for each weight step. */
  readonly cents: PriceOfStep;
}

interface ShippingService {
  readonly code: string;
  readonly name: string;
  readonly carrier: string;
  readonly maxGrams: number;
  readonly rates: Partial<Record<Zone, Rate>>;
}

/** For what each dollar of the tariff stands in other currencies, in hundredths; a price of the shop, no rate of exchange. */
export const perDollar: Readonly<Record<string, number>> = { USD: 100, EUR: 95 };

export const services: readonly ShippingService[] = [
  {
    code: 'STANDARD',
    name: 'Standard',
    carrier: 'Parcel Post',
    maxGrams: 3_000_000,
    rates: {
      DOMESTIC: { minDays: 3, maxDays: 6, cents: [399, 599, 999, 1_999] },
      NEIGHBOUR: { minDays: 5, maxDays: 9, cents: [799, 1_299, 2_499, 4_999] },
      EUROPE: { minDays: 7, maxDays: 14, cents: [1_299, 1_999, 4_499, 8_999] },
      WORLD: { minDays: 10, maxDays: 21, cents: [1_599, 2_999, 6_999, 13_999] },
    },
  },
  {
    code: 'EXPRESS',
    name: 'Express',
    carrier: 'Blue Arrow',
    maxGrams: 150_000,
    rates: {
      DOMESTIC: { minDays: 1, maxDays: 2, cents: [999, 1_499, 2_499, 4_999] },
      NEIGHBOUR: { minDays: 2, maxDays: 3, cents: [2_499, 3_499, 5_999, 10_999] },
      EUROPE: { minDays: 2, maxDays: 4, cents: [3_499, 4_999, 8_999, 17_999] },
      WORLD: { minDays: 3, maxDays: 6, cents: [4_499, 6_999, 12_999, 25_999] },
    },
  },
  {
    code: 'SAME_DAY',
    name: 'Same day',
    carrier: 'City Couriers',
    maxGrams: 10_000,
    rates: { DOMESTIC: { minDays: 0, maxDays: 0, cents: [1_999, 2_499, 3_999, 3_999] } },
  },
];
