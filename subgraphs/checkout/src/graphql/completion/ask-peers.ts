import type { Clock, Send, Viewer } from '@agora/kit';
import {
  deliveryQuote,
  paymentGuestMethod,
  productQuote,
  type ShippingOption,
  standardTaxClass,
  userPaymentMethod,
} from '@agora/schema';
import type { Context } from '../../context.ts';
import { type Cart, type CartLine, maxQuantity, type Quote, weightOf } from '../../domain/carts/cart.ts';
import { needsShipping } from '../../domain/carts/shipping-of.ts';
import type { Answers } from '../../domain/pricing/assess.ts';
import { maxCollections } from '../../db/promotion-store.ts';
import { activeCollections, stockByKey } from '../batches.ts';
import { groupsOf } from '../carts/groups-of.ts';
import { askBalances } from '../tenders/ask-balances.ts';
import { askSlot } from './ask-slot.ts';
import { stockKey } from './ask-stock.ts';

export interface Asking {
  readonly send: Send;
  readonly now: Clock;
  /** Whose groups may have prices of their own, where the cart is theirs. */
  readonly viewer: Viewer | undefined;
  /** Which collections matter. */
  readonly load: Context['load'];
}

/** Pieces that are bought together. */
export type Pieces = Pick<CartLine, 'variantId' | 'quantity'>;

/** What a cart's variants are and cost its customer at this moment; those that cannot be bought are absent. */
export async function askQuotes(
  cart: Pick<Cart, 'currency' | 'customerId'>,
  pieces: readonly Pieces[],
  asking: Asking,
): Promise<ReadonlyMap<string, Quote>> {
  if (pieces.length === 0) return new Map();
  const collectionIds = await asking.load(activeCollections, '');
  const buyer = { currency: cart.currency, groups: groupsOf(cart, asking.viewer), collectionIds };
  return askQuotesOfGroups(buyer, pieces, asking);
}

interface QuotedBuyer {
  readonly currency: string;
  readonly groups: readonly string[];
  /** Of which it is asked whether the goods are in them; of none unless said. */
  readonly collectionIds?: readonly string[] | undefined;
}

/** The same of whoever is in these groups. */
export async function askQuotesOfGroups(
  { currency, groups, collectionIds = [] }: QuotedBuyer,
  pieces: readonly Pieces[],
  { send, now }: Pick<Asking, 'send' | 'now'>,
): Promise<ReadonlyMap<string, Quote>> {
  const variantIds = [...new Set(pieces.map(({ variantId }) => variantId))];
  if (variantIds.length === 0) return new Map();
  const { quotes } = await send(productQuote, {
    variantIds,
    currency,
    groupIds: groups.slice(0, maxGroups),
    quantities: quantitiesOf(pieces),
    ...(collectionIds.length > 0 && { collectionIds: collectionIds.slice(0, maxCollections) }),
  });
  return new Map(
    quotes.map(({ priceSince, taxClass = standardTaxClass, categoryIds, brandId, collectionIds: inThem, ...quote }) => [
      quote.variantId,
      // Earlier releases do not say since when; it costs that at this moment.
      {
        ...quote,
        taxClass,
        catalogueIds: [...(categoryIds ?? []), ...(brandId == null ? [] : [brandId]), ...(inThem ?? [])],
        priceSince: priceSince === undefined ? now() : new Date(priceSince),
      },
    ]),
  );
}

/** Whether everybody can buy all of these variants now. */
export async function areForSale(
  variantIds: readonly string[],
  { settings: { currency }, ...asking }: Pick<Context, 'send' | 'now' | 'settings'>,
): Promise<boolean> {
  const pieces = variantIds.map((variantId) => ({ variantId, quantity: 1 }));
  const quotes = await askQuotesOfGroups({ currency, groups: [] }, pieces, asking);
  return variantIds.every((variantId) => quotes.has(variantId));
}

/** More than the product service takes, nobody is in. */
const maxGroups = 100;

function quantitiesOf(pieces: readonly Pieces[]): Record<string, number> {
  return Object.fromEntries(
    pieces.map(({ variantId, quantity }) => [variantId, Math.min(Math.max(quantity, 1), maxQuantity)]),
  );
}

async function askStockOf(
  { holdId }: Pick<Cart, 'holdId'>,
  variantIds: readonly string[],
  load: Asking['load'],
): Promise<Pick<Answers, 'available' | 'promised'>> {
  const keys = variantIds.map((variantId) => stockKey({ variantId, holdId }));
  const stock = await Promise.all(keys.map((key) => load(stockByKey, key)));
  return {
    available: new Map(stock.flatMap((one) => (one ? [[one.variantId, one.available] as const] : []))),
    promised: new Map(stock.flatMap((one) => (one?.promised ? [[one.variantId, one.promised] as const] : []))),
  };
}

/** The ways in which what is shipped of a cart can be brought to its address; none without one, or where nothing is. */
export async function askShippingOptions(cart: Cart, send: Send): Promise<ShippingOption[]> {
  if (!cart.shippingAddress || !needsShipping(cart)) return [];
  const { country, postalCode } = cart.shippingAddress;
  const request = { country, postalCode, weightGrams: weightOf(cart), currency: cart.currency };
  return (await send(deliveryQuote, request)).options;
}

/** Whether the payment method of a cart is still there: a customer's with the account, a guest's with the payment service. */
async function askPaymentMethod({ customerId: userId, paymentMethodId }: Cart, send: Send): Promise<boolean> {
  if (!paymentMethodId) return false;
  if (userId === null) return (await send(paymentGuestMethod, { paymentMethodId })) !== null;
  return (await send(userPaymentMethod, { userId, paymentMethodId })) !== null;
}

/** All that the others know about a cart and what may be given with it, asked side by side. */
export async function askAnswers(
  cart: Cart,
  giftVariantIds: readonly string[],
  asking: Asking,
  aboutSlot = () => askSlot(cart, asking),
): Promise<Answers> {
  const { send } = asking;
  const gifts = giftVariantIds.map((variantId) => ({ variantId, quantity: 1 }));
  const pieces = [...gifts, ...cart.lines];
  const [quotes, stock, shippingOptions, hasPaymentMethod, balances, slot] = await Promise.all([
    askQuotes(cart, pieces, asking),
    askStockOf(cart, [...new Set(pieces.map(({ variantId }) => variantId))], asking.load),
    askShippingOptions(cart, send),
    askPaymentMethod(cart, send),
    askBalances(cart, send),
    aboutSlot(),
  ]);
  return { version: cart.version, quotes, ...stock, shippingOptions, hasPaymentMethod, balances, slot };
}
