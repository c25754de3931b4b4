import { type Money, standardTaxClass } from '@agora/schema';
import { type TaxedAddress, taxPlacesOf } from './tax-places-of.ts';
import type { TaxRate } from './tax-rate.ts';

/** A rate at which something is taxed. */
export interface AppliedRate extends TaxRate {
  readonly millionths: number;
  /** Since the goods of an order are worth no more. */
  readonly goodsUpTo?: Money;
  /** Since they are worth more. */
  readonly goodsAbove?: Money;
}

/**
 * The rate for a kind of goods where they go at a moment: of the nearest place that has one, an area that its postal
 * code is of before its region and that before its country; there the one of the kind before the standard one; of
 * several the latest that has begun. Undefined where the shop does not ship to.
 */
export function rateOf(
  address: TaxedAddress,
  rates: readonly TaxRate[],
  taxClass: string,
  now: Date,
): AppliedRate | undefined {
  const begun = rates
    .filter(({ validFrom }) => validFrom <= now)
    .toSorted((one, other) => other.validFrom.getTime() - one.validFrom.getTime());
  const [rate] = taxPlacesOf(address).flatMap(({ country, region }) => {
    const ofPlace = begun.filter((one) => one.country === country && one.region === region);
    const own = ofPlace.find((one) => one.taxClass === taxClass);
    const standard = ofPlace.find((one) => one.taxClass === standardTaxClass);
    return (own?.millionths == null ? standard : own) ?? [];
  });
  return rate && isApplied(rate) ? rate : undefined;
}

function isApplied(rate: TaxRate): rate is AppliedRate {
  return rate.millionths !== null;
}
