import type { Viewer } from '@agora/kit';
import type { PostalAddress } from '@agora/schema';
import type { Context, Work } from '../../context.ts';
import type { OpenCart } from '../../domain/carts/cart.ts';
import type { Facts } from '../../domain/pricing/assess.ts';
import { exemptionsByHolder, taxRatesByCountry } from '../batches.ts';
import { groupsOf } from '../carts/groups-of.ts';

type TaxFacts = Pick<Facts, 'taxRates' | 'sellerCountry' | 'exemptions'>;

type Taxed = Pick<OpenCart, 'customerId' | 'shippingAddress'>;

/** By what a cart is taxed, as whoever looks at it sees it: of groups that its customer is in they alone know, unless said. */
export async function taxFactsOf(
  cart: Taxed,
  context: Context,
  groups = groupsOf(cart, context.viewer),
): Promise<TaxFacts> {
  const { customerId, shippingAddress } = cart;
  const { sellerCountry } = context.settings;
  if (!shippingAddress) return { taxRates: [], sellerCountry };
  const holders = [...(customerId === null ? [] : [`user ${customerId}`]), ...groups.map((group) => `group ${group}`)];
  const [taxRates, ...exemptions] = await Promise.all([
    Promise.all(countriesOf(shippingAddress, sellerCountry).map((country) => context.load(taxRatesByCountry, country))),
    ...holders.map((holder) => context.load(exemptionsByHolder, holder)),
  ]);
  return {
    taxRates: taxRates.flatMap((some = []) => some),
    sellerCountry,
    exemptions: exemptions.flatMap((some = []) => some),
  };
}

/** The same in the transaction that buys it. */
export async function taxFactsToBuy(cart: Taxed, viewer: Viewer | undefined, work: Work): Promise<TaxFacts> {
  const { customerId, shippingAddress } = cart;
  const { taxRates, taxExemptions, settings } = work;
  const { sellerCountry } = settings;
  if (!shippingAddress) return { taxRates: [], sellerCountry };
  const holders = { customerIds: customerId === null ? [] : [customerId], customerGroups: groupsOf(cart, viewer) };
  return {
    taxRates: await taxRates.ofCountries(countriesOf(shippingAddress, sellerCountry)),
    exemptions: await taxExemptions.lasting(holders, work.now()),
    sellerCountry,
  };
}

/** Small orders may be taxed as where the shop sells from. */
function countriesOf({ country }: PostalAddress, sellerCountry: string): readonly string[] {
  return [...new Set([country, sellerCountry])];
}
