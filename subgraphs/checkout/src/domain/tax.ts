import type { PostalAddress } from '@agora/schema';

/** State sales tax in basis points; states that are not named have none, or leave it to their counties. */
const unitedStates: Readonly<Record<string, number>> = {
  AZ: 560,
  CA: 725,
  CO: 290,
  FL: 600,
  GA: 400,
  IL: 625,
  IN: 700,
  KY: 600,
  MA: 625,
  MI: 600,
  NC: 475,
  NJ: 663,
  NY: 400,
  OH: 575,
  PA: 600,
  TN: 700,
  TX: 625,
  VA: 430,
  WA: 650,
};

/** Standard rates of value added tax in basis points. */
const countries: Readonly<Record<string, number>> = {
  AT: 2_000,
  BE: 2_100,
  CA: 500,
  DE: 1_900,
  DK: 2_500,
  ES: 2_100,
  FR: 2_000,
  GB: 2_000,
  IE: 2_300,
  IT: 2_200,
  NL: 2_100,
  PL: 2_300,
  PT: 2_300,
  SE: 2_500,
};

/** The rate of where goods go, in basis points: 1,900 for 19 %. */
export function taxRateOf({ country, region }: PostalAddress): number {
  if (country === 'US') return unitedStates[region?.toUpperCase() ?? ''] ?? 0;
  return countries[country] ?? 0;
}
