import { isTaxClass } from '@agora/schema';
import { findRegion, findTerritory, type PostalForm, postalForms } from '@agora/schema/address';
import type { Refusal } from '../refusal.ts';
import { fromPercent, type TaxPlace, type TaxRate } from './tax-rate.ts';

export interface WantedTaxRate {
  readonly country: string;
  /** Code or name; undefined for the whole country. */
  readonly region: string | undefined;
  readonly taxClass: string;
  /** Undefined: nothing is shipped there from then on, or the kind of goods is taxed at the standard rate. */
  readonly percent: string | undefined;
  readonly isIncluded: boolean;
  /** Now unless said. */
  readonly validFrom: Date | undefined;
}

/** A rate from now or a later moment on. What was in force before stays as it was: orders were taxed by it. */
export function setTaxRate(
  wanted: WantedTaxRate,
  setBy: string,
  now: Date,
): { readonly refused?: never; rate: TaxRate } | Refusal {
  const country = wanted.country.toUpperCase();
  const form = postalForms().get(country);
  if (!form) return { refused: 'UNKNOWN_REGION', field: ['country'] };
  const place = placeOf(country, form, wanted.region);
  if (!place) return { refused: 'UNKNOWN_REGION', field: ['region'] };
  const { taxClass, isIncluded } = wanted;
  if (!isTaxClass(taxClass)) return { refused: 'INVALID_TAX_CLASS', field: ['taxClass'] };
  const millionths = wanted.percent === undefined ? null : fromPercent(wanted.percent);
  if (millionths === undefined) return { refused: 'INVALID_TAX_RATE', field: ['percent'] };
  const validFrom = wanted.validFrom ?? now;
  if (validFrom < now) return { refused: 'VALID_FROM_PAST', field: ['validFrom'] };
  return { rate: { ...place, taxClass, validFrom, millionths, isIncluded, setBy, setAt: now } };
}

/** What addresses write as a part of a country may be a country of its own. */
function placeOf(country: string, form: PostalForm, given: string | undefined): TaxPlace | undefined {
  if (given === undefined) return { country, region: '' };
  const region = findRegion(country, form, given);
  if (region) return { country, region: region.key };
  const territory = findTerritory(form, given);
  return territory && { country: territory.country, region: '' };
}
