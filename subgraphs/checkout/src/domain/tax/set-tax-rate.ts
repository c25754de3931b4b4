import { isTaxClass } from '@agora/schema';
import type { Refusal } from '../refusal.ts';
import { readTaxPlace } from './read-tax-place.ts';
import { fromPercent, type TaxRate } from './tax-rate.ts';

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
  const place = readTaxPlace(wanted.country, wanted.region);
  if ('refused' in place) return place;
  const { taxClass, isIncluded } = wanted;
  if (!isTaxClass(taxClass)) return { refused: 'INVALID_TAX_CLASS', field: ['taxClass'] };
  const millionths = wanted.percent === undefined ? null : fromPercent(wanted.percent);
  if (millionths === undefined) return { refused: 'INVALID_TAX_RATE', field: ['percent'] };
  const validFrom = wanted.validFrom ?? now;
  if (validFrom < now) return { refused: 'VALID_FROM_PAST', field: ['validFrom'] };
  return { rate: { ...place, taxClass, validFrom, millionths, isIncluded, setBy, setAt: now } };
}
