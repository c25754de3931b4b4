import { pickBetween } from './pick.ts';

/** What things of a sub-category weigh, in grams: invented, the data set does not say. */
const ranges: Readonly<Record<string, readonly [number, number]>> = {
  Accessories: [50, 900],
  Appliances: [900, 9_000],
  Art: [20, 400],
  Binders: [150, 1_200],
  Bookcases: [15_000, 45_000],
  Chairs: [6_000, 18_000],
  Copiers: [20_000, 60_000],
  Envelopes: [100, 900],
  Fasteners: [20, 300],
  Furnishings: [200, 4_000],
  Labels: [20, 200],
  Machines: [2_000, 20_000],
  Paper: [500, 2_600],
  Phones: [120, 900],
  Storage: [500, 12_000],
  Supplies: [50, 700],
  Tables: [12_000, 40_000],
};

export function weightGramsOf(subCategory: string, sku: string): number {
  const [min, max] = ranges[subCategory] ?? [100, 1_000];
  return pickBetween(min, max, `weight:${sku}`);
}
