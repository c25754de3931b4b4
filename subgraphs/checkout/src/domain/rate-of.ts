import { findRegion, type PostalAddress, postalForms } from '@agora/schema';
import type { TaxPlace, TaxRate } from './tax-rate.ts';

/** The places whose rates an address may be taxed by, the nearest first. */
function taxPlacesOf({ country, region }: PostalAddress): readonly TaxPlace[] {
  const whole = { country, region: '' };
  const form = postalForms().get(country);
  const part = region && form ? findRegion(country, form, region) : undefined;
  return part ? [{ country, region: part.key }, whole] : [whole];
}

/**
 * The rate of where goods go, in millionths, given the rates that are in force: a region's own before its country's.
 * Undefined where the shop does not ship to, for which it has no rate.
 */
export function rateOf(address: PostalAddress, inForce: readonly TaxRate[]): number | undefined {
  const [rate] = taxPlacesOf(address).flatMap(
    (place) => inForce.find(({ country, region }) => country === place.country && region === place.region) ?? [],
  );
  return rate?.millionths ?? undefined;
}
