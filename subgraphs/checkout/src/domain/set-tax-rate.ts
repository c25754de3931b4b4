import { findRegion, postalForms } from '@agora/schema';
import type { Refusal } from './refusal.ts';
import { fromPercent, type TaxRate } from './tax-rate.ts';

export interface WantedTaxRate {
  readonly country: string;
  /** Code or name; undefined for the whole country. */
  readonly region: string | undefined;
  /** Undefined: nothing is shipped there from then on. */
  readonly percent: string | undefined;
  /** Now unless said. */
  readonly validFrom: Date | undefined;
}

/** A rate from now or a later moment on. What was in force before stays as it was: orders were taxed by it. */
export function setTaxRate(wanted: WantedTaxRate, now: Date): { readonly refused?: never; rate: TaxRate } | Refusal {
  const form = postalForms().get(wanted.country.toUpperCase());
  if (!form) return { refused: 'UNKNOWN_REGION', field: ['country'] };
  const country = wanted.country.toUpperCase();
  const region = wanted.region === undefined ? undefined : findRegion(country, form, wanted.region);
  if (wanted.region !== undefined && !region) return { refused: 'UNKNOWN_REGION', field: ['region'] };
  const millionths = wanted.percent === undefined ? null : fromPercent(wanted.percent);
  if (millionths === undefined) return { refused: 'INVALID_TAX_RATE', field: ['percent'] };
  const validFrom = wanted.validFrom ?? now;
  if (validFrom < now) return { refused: 'VALID_FROM_PAST', field: ['validFrom'] };
  return { rate: { country, region: region?.key ?? '', validFrom, millionths } };
}
