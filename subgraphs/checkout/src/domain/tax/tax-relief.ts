import type { Explanation } from '@agora/schema';
import { type Placed, placeOf } from '../carts/shipping-of.ts';
import { exemptionAt, type TaxExemption } from './tax-exemption.ts';
import { vatCountries } from './vat-forms.ts';
import { countryOfVatId } from './vat-id.ts';

/** Why nothing of a cart is taxed by the shop. */
export interface TaxRelief {
  readonly explanation: Explanation;
  /** Of the document by which its buyer is exempt. */
  readonly exemptionCertificate?: string | undefined;
}

interface ReliefFacts {
  readonly sellerCountry?: string | undefined;
  /** Of the buyer and of the groups that they are in. */
  readonly exemptions?: readonly TaxExemption[] | undefined;
}

/** Whoever is exempt owes the tax to nobody, so that comes before whoever owes it themselves. */
export function reliefOf(
  cart: Placed,
  { sellerCountry, exemptions = [] }: ReliefFacts,
  now: Date,
): TaxRelief | undefined {
  const place = placeOf(cart);
  const exemption = place && exemptionAt(exemptions, place, now);
  if (!exemption) return reverseCharge(cart, sellerCountry);
  const { reason, certificateNumber } = exemption;
  return {
    explanation: { code: 'TAX_EXEMPT', data: { reason, country: place.country } },
    exemptionCertificate: certificateNumber ?? undefined,
  };
}

/**
 * A business of the European Union that buys from another member state of it owes the tax itself. Its VAT id is of another
 * state than the shop's, whether or not of the one where the goods go.
 */
function reverseCharge(cart: Placed, sellerCountry: string | undefined): TaxRelief | undefined {
  const { vatId } = cart.details;
  const to = placeOf(cart)?.country;
  if (vatId == null || to === undefined || sellerCountry === undefined) return undefined;
  const isWithin = vatCountries.has(sellerCountry) && vatCountries.has(to);
  if (!isWithin || to === sellerCountry || countryOfVatId(vatId) === sellerCountry) return undefined;
  return { explanation: { code: 'TAX_REVERSE_CHARGE', data: { from: sellerCountry, country: to } } };
}
