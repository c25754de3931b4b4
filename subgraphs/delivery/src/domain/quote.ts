import { share, type ShippingOption, times } from '@agora/schema';
import { perDollar, services, weightSteps } from './tariff.ts';
import { zoneOf } from './zone.ts';

/** In which ways a weight can be brought to a country, cheapest first; none where nobody delivers or the currency has no tariff. */
export function quote(country: string, weightGrams: number, currency: string): readonly ShippingOption[] {
  const zone = zoneOf(country);
  const factor = perDollar[currency];
  if (!zone || factor === undefined) return [];
  return services.flatMap(({ code, name, carrier, maxGrams, rates }) => {
    const rate = rates[zone];
    if (!rate || weightGrams > maxGrams) return [];
    const { minDays, maxDays, cents } = rate;
    return [
      {
        code,
        name,
        carrier,
        price: share(times({ minor: 1, currency }, priceOf(weightGrams, cents)), factor, 100),
        minDays,
        maxDays,
      },
    ];
  });
}

/** What is heavier than the last step travels as several parcels of that step. */
function priceOf(weightGrams: number, cents: readonly number[]): number {
  const step = weightSteps.findIndex((upTo) => weightGrams <= upTo);
  const heaviest = weightSteps.at(-1) ?? 1;
  return step >= 0 ? (cents[step] ?? 0) : (cents.at(-1) ?? 0) * Math.ceil(weightGrams / heaviest);
}
