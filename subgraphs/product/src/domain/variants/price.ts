import { fromDecimal } from '@agora/schema';
import type { ProductVariant } from '../products/product.ts';
import { shownPrice } from '../prices/shown-price.ts';
import { soldOf } from '../products/variant-count.ts';

/** The one currency that the shop has prices in. */
export const shopCurrency = 'USD';

const highestMinor = 1_000_000_000;

/** A price as somebody typed it; undefined for what cannot be one: nothing, less than nothing, over 10,000,000, or half a cent. */
export function readPrice({ amount, currency }: { readonly amount: string; readonly currency: string }) {
  if (currency !== shopCurrency) return undefined;
  const price = fromDecimal(amount, currency);
  return price && price.minor > 0 && price.minor <= highestMinor ? price : undefined;
}

/** What the cheapest and the dearest variant cost of those that are sold; a product has at least one. */
export function priceRangeOf(variants: readonly Pick<ProductVariant, 'price' | 'listed' | 'isWithdrawn'>[]): {
  readonly lowestPriceMinor: number;
  readonly highestPriceMinor: number;
} {
  const prices = soldOf(variants).map((variant) => shownPrice(variant).minor);
  return { lowestPriceMinor: Math.min(...prices), highestPriceMinor: Math.max(...prices) };
}
