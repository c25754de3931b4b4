import type { Explanation } from '@agora/schema';
import type { OpenCart } from '../carts/cart.ts';
import { vatCountries } from './vat-forms.ts';
import { countryOfVatId } from './vat-id.ts';

/** Why nothing of a cart is taxed by the shop. */
export type TaxRelief = Explanation;

/**
 * A business of the European Union that buys from another member state of it owes the tax itself. Its VAT id is of another
 * state than the shop's, whether or not of the one where the goods go.
 */
export function reliefOf(
  { details: { vatId }, shippingAddress }: Pick<OpenCart, 'details' | 'shippingAddress'>,
  sellerCountry: string | undefined,
): TaxRelief | undefined {
  const to = shippingAddress?.country;
  if (vatId == null || to === undefined || sellerCountry === undefined) return undefined;
  const isWithin = vatCountries.has(sellerCountry) && vatCountries.has(to);
  if (!isWithin || to === sellerCountry || countryOfVatId(vatId) === sellerCountry) return undefined;
  return { code: 'TAX_REVERSE_CHARGE', data: { from: sellerCountry, country: to } };
}
