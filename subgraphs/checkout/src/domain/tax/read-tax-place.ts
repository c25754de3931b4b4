import { findRegion, findTerritory, type PostalForm, postalForms } from '@agora/schema/address';
import type { Refusal } from '../refusal.ts';
import type { TaxPlace } from './tax-rate.ts';

/** A country, or a part of one by its code or name. */
export function readTaxPlace(typed: string, region: string | undefined): TaxPlace | Refusal {
  const country = typed.toUpperCase();
  const form = postalForms().get(country);
  if (!form) return { refused: 'UNKNOWN_REGION', field: ['country'] };
  return placeOf(country, form, region) ?? { refused: 'UNKNOWN_REGION', field: ['region'] };
}

/** What addresses write as a part of a country may be a country of its own. */
function placeOf(country: string, form: PostalForm, given: string | undefined): TaxPlace | undefined {
  if (given === undefined) return { country, region: '' };
  const region = findRegion(country, form, given);
  if (region) return { country, region: region.key };
  const territory = findTerritory(form, given);
  return territory && { country: territory.country, region: '' };
}
