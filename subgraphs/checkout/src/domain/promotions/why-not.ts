import { isShipped } from '@agora/schema';
import type { OpenCart } from '../carts/cart.ts';
import { needsShipping, placeOf } from '../carts/shipping-of.ts';
import type { Gift } from './action.ts';
import { isMeant } from './items.ts';
import type { Offer, PromotionFacts, WhyNot } from './offer.ts';
import { isInForce } from './promotion.ts';

/** How many of a variant can be given beside what is in the cart; undefined where nobody was asked. */
export type Available = ReadonlyMap<string, number> | undefined;

/** What stands in the way of a promotion by itself; undefined where nothing does. */
export function whyNot(
  { promotion, isUsedUp }: Offer,
  cart: OpenCart,
  { customerGroups, isFirstOrder }: Omit<PromotionFacts, 'offers'>,
  { available, now }: { readonly available: Available; readonly now: Date },
): WhyNot | undefined {
  const { conditions, currency, action } = promotion;
  const of = conditions;
  const country = placeOf(cart)?.country;
  if (!isInForce(promotion, now)) return 'NOT_IN_FORCE';
  if (currency !== null && currency !== cart.currency) return 'CURRENCY_DIFFERS';
  // Who has ordered before has used it up, and the other is what they can understand.
  if (of.isFirstOrder && !isFirstOrder) return 'NOT_FIRST_ORDER';
  if (isUsedUp) return 'USED_UP';
  if (of.customerGroups.length > 0 && !of.customerGroups.some((group) => customerGroups.includes(group))) {
    return 'NOT_FOR_YOU';
  }
  if (of.countries.length > 0 && (country === undefined || !of.countries.includes(country))) return 'NOT_SHIPPED_THERE';
  const meant = cart.lines.filter((line) => isMeant(of.items, line));
  const spent = meant.reduce((sum, { quantity, unitPrice }) => sum + quantity * unitPrice.minor, 0);
  const pieces = meant.reduce((sum, { quantity }) => sum + quantity, 0);
  if (pieces < (of.minimumQuantity ?? 1)) return 'ITEMS_MISSING';
  if (of.minimumSubtotalMinor !== null && spent < of.minimumSubtotalMinor) return 'MINIMUM_NOT_REACHED';
  // What is given goes into the parcel of what is bought.
  if (action.kind === 'GIFT' && isShipped(action.gift) && !needsShipping(cart)) return 'ITEMS_MISSING';
  if (action.kind === 'GIFT' && available && !isThere(action.gift, cart, available)) return 'GIFT_UNAVAILABLE';
  return undefined;
}

function isThere({ variantId, quantity }: Gift, { lines }: OpenCart, available: ReadonlyMap<string, number>): boolean {
  const paid = lines.reduce((sum, line) => sum + (line.variantId === variantId ? line.quantity : 0), 0);
  return (available.get(variantId) ?? 0) >= paid + quantity;
}
