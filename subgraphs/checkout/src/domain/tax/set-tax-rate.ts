import { isTaxClass, type Money } from '@agora/schema';
import type { Refusal } from '../refusal.ts';
import { readTaxPlace } from './read-tax-place.ts';
import { fromPercent, type TaxRate, type TaxThreshold } from './tax-rate.ts';

interface WantedThreshold {
  /** Undefined for what is no amount. */
  readonly goodsUpTo: Money | undefined;
  /** Undefined: that of the country from where the shop sells. */
  readonly percent: string | undefined;
}

export interface WantedTaxRate {
  readonly country: string;
  /** Code or name; undefined for the whole country. */
  readonly region: string | undefined;
  readonly taxClass: string;
  /** Undefined: nothing is shipped there from then on, or the kind of goods is taxed at the standard rate. */
  readonly percent: string | undefined;
  readonly isIncluded: boolean;
  readonly threshold: WantedThreshold | undefined;
  /** Now unless said. */
  readonly validFrom: Date | undefined;
}

interface Shop {
  readonly currency: string;
  readonly sellerCountry: string;
}

/** A rate from now or a later moment on. What was in force before stays as it was: orders were taxed by it. */
export function setTaxRate(
  wanted: WantedTaxRate,
  { setBy, now, ...shop }: Shop & { readonly setBy: string; readonly now: Date },
): { readonly refused?: never; rate: TaxRate } | Refusal {
  const place = readTaxPlace(wanted.country, wanted.region);
  if ('refused' in place) return place;
  const { taxClass, isIncluded } = wanted;
  if (!isTaxClass(taxClass)) return { refused: 'INVALID_TAX_CLASS', field: ['taxClass'] };
  const millionths = wanted.percent === undefined ? null : fromPercent(wanted.percent);
  if (millionths === undefined) return { refused: 'INVALID_TAX_RATE', field: ['percent'] };
  const threshold = readThreshold(wanted.threshold, { country: place.country, millionths, ...shop });
  if (threshold && 'refused' in threshold) return threshold;
  const validFrom = wanted.validFrom ?? now;
  if (validFrom < now) return { refused: 'VALID_FROM_PAST', field: ['validFrom'] };
  return { rate: { ...place, taxClass, validFrom, millionths, isIncluded, threshold, setBy, setAt: now } };
}

/** Beside a rate of its own, in the currency of carts; and where the shop sells from there is no other rate to take. */
function readThreshold(
  wanted: WantedThreshold | undefined,
  rate: Shop & Pick<TaxRate, 'country' | 'millionths'>,
): TaxThreshold | undefined | Refusal {
  if (!wanted) return undefined;
  const { goodsUpTo, percent } = wanted;
  const isOfSeller = percent === undefined && rate.country === rate.sellerCountry;
  if (rate.millionths === null || isOfSeller) return { refused: 'INVALID_TAX_THRESHOLD', field: ['threshold'] };
  if (!goodsUpTo || goodsUpTo.minor <= 0 || goodsUpTo.currency !== rate.currency) {
    return { refused: 'INVALID_TAX_THRESHOLD', field: ['threshold', 'goodsUpTo'] };
  }
  if (percent === undefined) return { goodsUpTo, millionths: null };
  const millionths = fromPercent(percent);
  return millionths === undefined
    ? { refused: 'INVALID_TAX_RATE', field: ['threshold', 'percent'] }
    : { goodsUpTo, millionths };
}
