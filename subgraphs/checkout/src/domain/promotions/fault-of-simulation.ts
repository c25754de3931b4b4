import { fromDecimal } from '@agora/schema';
import { maxLines } from '../carts/cart.ts';
import type { Refusal } from '../refusal.ts';
import { isCustomerGroup, maxListed } from './customer-groups.ts';
import type { WantedMoney } from './wanted-promotion.ts';

interface Wanted {
  readonly promotionId?: unknown;
  readonly promotion?: unknown;
  readonly cartId?: unknown;
  readonly lines?: readonly unknown[] | null | undefined;
  readonly customerGroups?: readonly string[] | null | undefined;
  readonly country?: string | null | undefined;
  readonly shippingPrice?: WantedMoney | null | undefined;
}

/** No shop asks more for one way, in minor units; beyond it sums are of no use. */
const maxShipping = 10_000_000;

/** What of a simulation makes no sense, so that nothing is asked and counted for it. */
export function faultOfSimulation(wanted: Wanted, currency: string): Refusal | undefined {
  const { customerGroups, country, shippingPrice, lines } = wanted;
  const fault = (refused: Refusal['refused'], field: string, message?: string): Refusal => ({
    refused,
    field: [field],
    ...(message !== undefined && { message }),
  });
  if (wanted.promotionId != null && wanted.promotion != null) {
    return fault('AMBIGUOUS_INPUT', 'promotion', 'Say one that is written down or another one, not both.');
  }
  if (wanted.cartId != null && (lines ?? country ?? shippingPrice) != null) {
    const field = lines == null ? (country == null ? 'shippingPrice' : 'country') : 'lines';
    return fault('AMBIGUOUS_INPUT', field, 'Say a cart, or goods and where they go, not both.');
  }
  if (lines && lines.length > maxLines) return fault('TOO_MANY_LINES', 'lines');
  if (customerGroups && (customerGroups.length > maxListed || !customerGroups.every(isCustomerGroup))) {
    return fault('INVALID_CUSTOMER_GROUP', 'customerGroups');
  }
  if (!shippingPrice) return undefined;
  const price = fromDecimal(shippingPrice.amount, shippingPrice.currency);
  const isPrice = price?.currency === currency && price.minor >= 0 && price.minor <= maxShipping;
  return isPrice ? undefined : fault('INVALID_MONEY', 'shippingPrice');
}
