import { type PostalAddress } from '@agora/schema';
import { findRegion, hasPostalCode, postalForms } from '@agora/schema/address';
import type { TaxPlace, TaxRate } from './tax-rate.ts';

/** The places whose rates an address may be taxed by, the nearest first. */
function taxPlacesOf({ country, region, postalCode }: PostalAddress): readonly TaxPlace[] {
  const form = postalForms().get(country);
  const area = form?.areas.find((one) => hasPostalCode(one, postalCode));
  const part = region && form ? findRegion(country, form, region) : undefined;
  const keys = [area, part].flatMap((one) => one?.key ?? []);
  return [...keys, ''].map((key) => ({ country, region: key }));
}

/**
 * The rate of where goods go at a moment, in millionths: the one of an area that its postal code is of, then its
 * region's, then its country's; of several of one place the latest that has begun. Undefined where the shop does not
 * ship to, for which it has no rate.
 */
export function rateOf(address: PostalAddress, rates: readonly TaxRate[], now: Date): number | undefined {
  const begun = rates.filter(({ validFrom }) => validFrom <= now);
  const [rate] = taxPlacesOf(address).flatMap((place) => {
    const ofPlace = begun.filter(({ country, region }) => country === place.country && region === place.region);
    return ofPlace.toSorted((one, other) => other.validFrom.getTime() - one.validFrom.getTime()).slice(0, 1);
  });
  return rate?.millionths ?? undefined;
}
