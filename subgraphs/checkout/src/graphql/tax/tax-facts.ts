import type { Viewer } from '@agora/kit';
import type { PostalAddress } from '@agora/schema';
import type { Context, Work } from '../../context.ts';
import type { OpenCart } from '../../domain/carts/cart.ts';
import type { Facts } from '../../domain/pricing/assess.ts';
import { exemptionsByHolder, taxRatesByCountry } from '../batches.ts';
import { groupsOf } from '../carts/groups-of.ts';

type TaxFacts = Pick<Facts, 'taxRates' | 'sellerCountry' | 'exemptions'>;

type Taxed = Pick<OpenCart, 'customerId' | 'shippingAddress' | 'details'>;

/** By what a cart is taxed, as whoever looks at it sees it: of groups that its customer is in they alone know, unless said. */
export async function taxFactsOf(
  cart: Taxed,
  context: Context,
  groups = groupsOf(cart, context.viewer),
): Promise<TaxFacts> {
  const { customerId } = cart;
  const places = placesOf(cart);
  const { sellerCountry } = context.settings;
  if (places.length === 0) return { taxRates: [], sellerCountry };
  const holders = [...(customerId === null ? [] : [`user ${customerId}`]), ...groups.map((group) => `group ${group}`)];
  const [taxRates, ...exemptions] = await Promise.all([
    Promise.all(countriesOf(places, sellerCountry).map((country) => context.load(taxRatesByCountry, country))),
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
  const { customerId } = cart;
  const places = placesOf(cart);
  const { taxRates, taxExemptions, settings } = work;
  const { sellerCountry } = settings;
  if (places.length === 0) return { taxRates: [], sellerCountry };
  const holders = { customerIds: customerId === null ? [] : [customerId], customerGroups: groupsOf(cart, viewer) };
  return {
    taxRates: await taxRates.ofCountries(countriesOf(places, sellerCountry)),
    exemptions: await taxExemptions.lasting(holders, work.now()),
    sellerCountry,
  };
}

/** Small orders may be taxed as where the shop sells from. */
function countriesOf(places: readonly PostalAddress[], sellerCountry: string): readonly string[] {
  return [...new Set([...places.map(({ country }) => country), sellerCountry])];
}

/** Where it may be taxed: what goods there are decides, and the product service may say something new of them. */
function placesOf({ shippingAddress, details: { billingAddress } }: Taxed): readonly PostalAddress[] {
  return [shippingAddress, billingAddress].flatMap((address) => address ?? []);
}
