import {
  adjustedPrice,
  isShipped,
  type Money,
  type PromisedGoods,
  type ShippingOption,
  standardTaxClass,
} from '@agora/schema';
import type { CartLine, OpenCart, Quote } from '../carts/cart.ts';
import type { SlotAnswer } from '../carts/delivery-slot.ts';
import { placeOf, shippingOptionOf } from '../carts/shipping-of.ts';
import { type CartProblem, problem } from './cart-problem.ts';
import { problemsOfDay } from './problems-of-day.ts';
import { problemsOfLimits } from './problems-of-limits.ts';
import { hasNewPrice, priceFor, takePrice } from '../lines/line-price.ts';
import type { Taken } from '../allowances/uses-of.ts';
import { noPromotions, type PromotionFacts } from '../promotions/offer.ts';
import { type MissedOffer, promote, type Promoted } from '../promotions/promote.ts';
import { problemsOfShipping } from './problems-of-shipping.ts';
import { type PricedCart, priceCart, type RateOfClass } from './price-cart.ts';
import { ratesByWorth } from '../tax/rate-by-worth.ts';
import { rateOf } from '../tax/rate-of.ts';
import type { Balances } from '../tenders/cart-credits.ts';
import { paysLess, splitTotal } from '../tenders/split-total.ts';
import type { TaxExemption } from '../tax/tax-exemption.ts';
import type { TaxRate } from '../tax/tax-rate.ts';
import { reliefOf } from '../tax/tax-relief.ts';

/** By what a cart is judged. */
export interface Facts {
  /** The rates of the country where it goes and of the one from where the shop sells, with their regions, of all times. */
  readonly taxRates: readonly TaxRate[];
  /** From where the shop sells, so that some of what goes elsewhere is not taxed by it; taxed all the same unless said. */
  readonly sellerCountry?: string | undefined;
  /** That its buyer and their groups have, those too that do not hold now or there; none unless said. */
  readonly exemptions?: readonly TaxExemption[] | undefined;
  /** What the cart may have cheaper; nothing unless said. */
  readonly promotions?: PromotionFacts | undefined;
  /** How many pieces of the variants that have a limit its buyer has bought before; none unless said. */
  readonly bought?: ReadonlyMap<string, number> | undefined;
  /** Left out where the others were not asked: then the cart's own prices hold, and only it can have problems. */
  readonly answers?: Answers | undefined;
}

/** What the other services say at one moment about a cart. */
export interface Answers {
  /** The version of the cart that they were asked about. */
  readonly version: number;
  readonly quotes: ReadonlyMap<string, Quote>;
  readonly available: ReadonlyMap<string, number>;
  /** Of the available ones, those that are promised before they are there; none unless said. */
  readonly promised?: ReadonlyMap<string, PromisedGoods> | undefined;
  readonly shippingOptions: readonly ShippingOption[];
  /** Whether the customer still has the payment method that was chosen. */
  readonly hasPaymentMethod: boolean;
  /** Of the delivery slot that was chosen; left out where none was. */
  readonly slot?: SlotAnswer | undefined;
  /** Of its gift cards and store credit; left out where it has none. */
  readonly balances?: Balances | undefined;
}

export interface Assessment extends PricedCart {
  /** The cart with the prices that the others say. */
  readonly cart: OpenCart;
  /** Of what was put in or chosen; what is not chosen yet is none. */
  readonly problems: readonly CartProblem[];
  /** What an order takes of codes and promotions. */
  readonly takes: readonly Taken[];
  readonly missed: readonly MissedOffer[];
}

/** What a cart comes to and what stands in the way of buying it: for whoever looks at it and for who buys it alike. */
export function assess(
  cart: OpenCart,
  { taxRates, answers, sellerCountry, exemptions, bought, promotions = noPromotions }: Facts,
  now: Date,
): Assessment {
  const current = answers ? withAnswers(cart, answers) : cart;
  const place = placeOf(current);
  const rateOfClass: RateOfClass = (taxClass) => place && (rateOf(place, taxRates, taxClass, now) ?? null);
  const promoted = promote(current, promotions, { available: answers && soldOf(answers), now });
  const atSeller: RateOfClass = (taxClass) =>
    (sellerCountry === undefined ? undefined : rateOf(wholeCountry(sellerCountry), taxRates, taxClass, now)) ?? null;
  const byWorth = ratesByWorth(goodsOf(current.lines, promoted), cart.currency, { there: rateOfClass, atSeller });
  const priced = priceCart(current, promoted, {
    rateOfClass: byWorth,
    relief: reliefOf(current, { sellerCountry, exemptions }, now),
  });
  const { takes, missed } = promoted;
  return {
    ...priced,
    cart: current,
    takes,
    missed,
    problems: [
      ...problemsOfLines(current.lines, answers),
      ...(answers ? problemsOfLimits(current.lines, answers.quotes, bought) : []),
      ...(place && !rateOfClass(standardTaxClass) ? [problem('NOT_DELIVERABLE')] : []),
      ...(answers
        ? problemsOfChoices(
            { ...cart, shippingOption: shippingOptionOf({ ...cart, lines: current.lines }) },
            answers,
            priced.totals.total,
          )
        : []),
      ...problemsOfDay(current, priced.lines, answers?.promised),
      ...missed.flatMap(problemOfOffer),
    ],
  };
}

/**
 * Of an automatic promotion that a cart does not have nobody is told, but for a gift that they were shown before. A code
 * that was good when it came in and is not any more stands in the way: nobody pays more without a word.
 */
function problemOfOffer({ offer: { code }, reason }: MissedOffer): CartProblem[] {
  const isBlocking = reason === 'USED_UP' || reason === 'NOT_IN_FORCE' || reason === 'NOT_FIRST_ORDER';
  if (code !== null) return [problem('CODE_NOT_APPLICABLE', { discountCode: code, reason, isBlocking })];
  return reason === 'GIFT_UNAVAILABLE' ? [problem('GIFT_UNAVAILABLE', { isBlocking: false })] : [];
}

function wholeCountry(country: string) {
  return { country, region: null, postalCode: '' };
}

/** What each line costs with its discounts; what is given costs nothing. */
function goodsOf(lines: readonly CartLine[], { adjustments }: Promoted) {
  return lines.map(({ taxClass, quantity, unitPrice }, at) => ({
    taxClass,
    price: adjustedPrice({ quantity, unitPrice, adjustments: [...(adjustments[at] ?? [])] }),
  }));
}

/** How many of each variant there are, where it is for sale; of what is not shipped, as many as anybody wants. */
function soldOf({ quotes, available }: Answers): ReadonlyMap<string, number> {
  return new Map(
    [...quotes].map(([variantId, quote]) => [variantId, isShipped(quote) ? (available.get(variantId) ?? 0) : Infinity]),
  );
}

function withAnswers(cart: OpenCart, { quotes, shippingOptions, slot }: Answers): OpenCart {
  const lines = cart.lines.map((line) => {
    const quote = quotes.get(line.variantId);
    if (!quote) return line;
    const { taxClass, catalogueIds } = quote;
    const requiresShipping = isShipped(quote);
    return { ...takePrice(line, priceFor(quote, line.quantity)), taxClass, catalogueIds, requiresShipping };
  });
  const offered = shippingOptions.find(({ code }) => code === cart.shippingOption?.code);
  const { details } = cart;
  const deliverySlot = details.deliverySlot && slot?.offered ? slot.offered : details.deliverySlot;
  return {
    ...cart,
    lines,
    shippingOption: offered ?? cart.shippingOption,
    details: deliverySlot === details.deliverySlot ? details : { ...details, deliverySlot },
  };
}

/** Lines of one variant take from the same stock, in the order in which they stand. */
function problemsOfLines(lines: readonly CartLine[], answers: Answers | undefined): CartProblem[] {
  const left = new Map(answers && soldOf(answers));
  return lines.flatMap((line) => {
    const { variantId, unitPrice: currentPrice, unitPriceWhenAdded: previousPrice, quantity } = line;
    if (answers && !answers.quotes.has(variantId)) return [problem('VARIANT_UNAVAILABLE', { line })];
    const available = answers ? (left.get(variantId) ?? 0) : quantity;
    left.set(variantId, Math.max(0, available - quantity));
    return [
      ...(line.isReturned ? [problem('LINE_RETURNED', { line })] : []),
      ...(line.kind !== 'GIFT' && hasNewPrice(line)
        ? [problem('PRICE_CHANGED', { line, previousPrice, currentPrice })]
        : []),
      ...(available < quantity ? [problem('OUT_OF_STOCK', { line, available })] : []),
    ];
  });
}

function problemsOfChoices(cart: OpenCart, answers: Answers, total: Money): CartProblem[] {
  const { paymentMethodId } = cart;
  const { left } = splitTotal(cart, total, answers.balances);
  return [
    ...problemsOfShipping(cart, answers),
    ...(paymentMethodId && !answers.hasPaymentMethod && left.minor > 0 ? [problem('PAYMENT_METHOD_NOT_FOUND')] : []),
    ...(answers.balances ? problemsOfCredits(cart, answers.balances, total) : []),
  ];
}

/** Nobody pays more with their card than they were shown, without a word. */
function problemsOfCredits(cart: OpenCart, balances: Balances, total: Money): CartProblem[] {
  const gone = cart.giftCards.filter(({ giftCardId }) => (balances.giftCards.get(giftCardId) ?? 0) === 0);
  return [
    ...gone.map(({ lastFour }) => problem('GIFT_CARD_NOT_USABLE', { lastFour })),
    ...(gone.length === 0 && paysLess(cart, total, balances) ? [problem('TENDERS_CHANGED')] : []),
  ];
}
