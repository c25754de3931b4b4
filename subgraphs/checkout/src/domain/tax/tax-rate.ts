import type { Money } from '@agora/schema';

/** Where a rate holds: in a whole country, in one of its regions, as addresses name it, or in an area of postal codes. */
export interface TaxPlace {
  readonly country: string;
  /** Empty for the whole country. */
  readonly region: string;
}

/** What holds for orders whose goods are worth at most so much. */
export interface TaxThreshold {
  /** What goods cost with their discounts, without tax and shipping. */
  readonly goodsUpTo: Money;
  /** Null: that of the country from where the shop sells. */
  readonly millionths: number | null;
}

/** The tax on a kind of goods in a place from a moment on, until a later rate of the same kind and place. */
export interface TaxRate extends TaxPlace {
  /** Shipping and all that has no rate of its own is `standard`. */
  readonly taxClass: string;
  readonly validFrom: Date;
  /**
   * Parts of a million: 149,750 is 14.975 %. Null: from then on nothing is shipped there, or where it is not the
   * standard rate, goods of the kind are taxed at that.
   */
  readonly millionths: number | null;
  /** Whether prices include the tax; otherwise it comes on top of them. */
  readonly isIncluded: boolean;
  /** Where another rate holds for orders of small worth; for all the same where it is left out. */
  readonly threshold?: TaxThreshold | undefined;
  /** The member of staff who set it; null for those that the shop began with. */
  readonly setBy: string | null;
  readonly setAt: Date | null;
}

/** Millionths of a percentage; undefined for what is no percentage of 0 to 100 with at most four digits behind the point. */
export function fromPercent(text: string): number | undefined {
  if (!/^\d{1,3}(?:\.\d{1,4})?$/.test(text)) return undefined;
  const [whole = '', fraction = ''] = text.split('.');
  const millionths = Number(whole + fraction.padEnd(4, '0'));
  return millionths <= 1_000_000 ? millionths : undefined;
}
