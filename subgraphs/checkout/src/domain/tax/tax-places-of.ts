import type { PostalAddress } from '@agora/schema';
import { findRegion, hasPostalCode, postalForms } from '@agora/schema/address';
import type { TaxPlace } from './tax-rate.ts';

/** What of an address says how it is taxed. */
export type TaxedAddress = Pick<PostalAddress, 'country' | 'region' | 'postalCode'>;

/** The places whose rates an address may be taxed by, the nearest first. */
export function taxPlacesOf({ country, region, postalCode }: TaxedAddress): readonly TaxPlace[] {
  const form = postalForms().get(country);
  const area = form?.areas.find((one) => hasPostalCode(one, postalCode));
  const part = region && form ? findRegion(country, form, region) : undefined;
  const keys = [area, part].flatMap((one) => one?.key ?? []);
  return [...keys, ''].map((key) => ({ country, region: key }));
}
