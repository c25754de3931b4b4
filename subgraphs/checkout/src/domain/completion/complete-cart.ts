import { type Buyer, type EventDraft, isEqual, type Money } from '@agora/schema';
import { type Answers, assess, type Facts } from '../pricing/assess.ts';
import type { Cart, CompletedCart, OpenCart } from '../carts/cart.ts';
import { knownBalances, withBalances } from '../tenders/cart-credits.ts';
import { splitTotal } from '../tenders/split-total.ts';
import type { CartProblem } from '../pricing/cart-problem.ts';
import { needsShipping } from '../carts/shipping-of.ts';
import { withoutSlot } from '../carts/delivery-slot.ts';
import { saysNothing } from '../carts/details.ts';
import { acceptPrices } from '../lines/line-price.ts';
import { acceptReturned } from '../lines/give-back.ts';
import { choicesOf } from './choices.ts';
import type { CheckoutRefusalCode, Refusal } from '../refusal.ts';
import { noShipping } from './no-shipping.ts';
import { tellCompleted } from './tell-completed.ts';
import { type BoughtPieces, piecesOf } from '../allowances/bought-pieces.ts';
import type { Use } from '../allowances/use.ts';
import { usesOf } from '../allowances/uses-of.ts';

export interface Completion {
  readonly orderId: string;
  /** Whose the cart is, or has to be: a customer, or a guest whose e-mail address is normalised. */
  readonly buyer: Buyer;
  /** The total that the customer saw, when they said it. */
  readonly expectedTotal: Money | undefined;
  readonly now: Date;
}

export interface Purchase {
  readonly refused?: never;
  readonly cart: CompletedCart;
  /** What it takes of codes and promotions; without it nothing is bought. */
  readonly uses: readonly Use[];
  /** What it counts of limits per customer. */
  readonly pieces: readonly BoughtPieces[];
  readonly events: readonly EventDraft[];
}

export type CompletionDecision =
  | Purchase
  /** With a cart when it took today's prices, so that the next try can succeed. */
  | (Refusal & { readonly cart?: OpenCart });

/** Of several problems that stand in the way, which one is told. */
const precedence: readonly Exclude<CartProblem['code'], 'GIFT_UNAVAILABLE'>[] = [
  'NOT_DELIVERABLE',
  'PAYMENT_METHOD_NOT_FOUND',
  'VARIANT_UNAVAILABLE',
  'LINE_RETURNED',
  'PRICE_CHANGED',
  'OUT_OF_STOCK',
  'CUSTOMER_LIMIT_EXCEEDED',
  'DELIVERY_DAY_TOO_EARLY',
  'SHIPPING_OPTION_NOT_FOUND',
  'DELIVERY_SLOT_UNAVAILABLE',
  'DELIVERY_SLOT_FULL',
  'SHIPPING_PRICE_CHANGED',
  'CODE_NOT_APPLICABLE',
  'GIFT_CARD_NOT_USABLE',
  'TENDERS_CHANGED',
];

/** What is told before that a payment method is missing, as the total, and so whether one is needed, follows from it. */
const beforePayment: typeof precedence = ['CODE_NOT_APPLICABLE'];

/** A buyer buys what is in the cart, at the prices they saw, or learns what stands in the way. */
export function completeCart(
  cart: Cart,
  facts: Facts & { readonly answers: Answers },
  { orderId, buyer, expectedTotal, now }: Completion,
): CompletionDecision {
  if (cart.status === 'COMPLETED') return refuse('CART_COMPLETED');
  const assessment = assess(cart, facts, now);
  const { cart: current, lines, shipping, totals, promotions, takes, problems, exemptionCertificate } = assessment;
  const split = splitTotal(cart, totals.total, facts.answers.balances);
  // What is shipped may have changed since the cart was filled.
  const choices = choicesOf({ ...cart, lines: current.lines }, buyer, totals.total, split);
  const isUnpaid = choices.missing === 'PAYMENT_METHOD_REQUIRED';
  const isMoved = cart.version !== facts.answers.version;
  const changed: OpenCart = { ...current, updatedAt: now, version: cart.version + 1 };
  if (choices.missing && !isUnpaid) {
    // The cart then says itself what it lacks.
    const isNews = !isMoved && needsShipping(current) !== needsShipping(cart);
    return { ...refuse(choices.missing), ...(isNews && { cart: changed }) };
  }
  if (isMoved) return refuse('VERSION_CONFLICT');

  // Who says the total has seen all that it is made of.
  const isSeen = ({ code }: CartProblem) =>
    (code === 'LINE_RETURNED' || code === 'CODE_NOT_APPLICABLE') && expectedTotal !== undefined;
  const blocking = problems.filter((problem) => problem.isBlocking && !isSeen(problem));
  const code = (isUnpaid ? beforePayment : precedence).find((one) => blocking.some((problem) => problem.code === one));
  const balances = facts.answers.balances ?? knownBalances(cart);
  if (code) {
    const refusal = refuse(
      code,
      blocking.filter((problem) => problem.code === code),
    );
    if (code === 'LINE_RETURNED') return { ...refusal, cart: acceptReturned(changed) };
    if (code === 'PRICE_CHANGED') return { ...refusal, cart: acceptPrices(changed) };
    if (code === 'TENDERS_CHANGED') return { ...refusal, cart: withBalances(changed, balances) };
    return code === 'SHIPPING_PRICE_CHANGED' ? { ...refusal, cart: changed } : refusal;
  }
  if (choices.missing) return refuse(choices.missing);
  const isSent = needsShipping(current);
  if (isSent && !shipping) return refuse('SHIPPING_OPTION_REQUIRED');
  const wanted = expectedTotal ?? assess(cart, { ...facts, answers: undefined }, now).totals.total;
  if (!isEqual(totals.total, wanted)) {
    const field = expectedTotal ? ['expectedTotal'] : ['cartId'];
    return { ...refuse('TOTAL_CHANGED'), field, cart: changed };
  }

  const { shippingAddressId, shippingAddress, tenders } = choices;
  const exemption = exemptionCertificate === undefined ? {} : { exemptionCertificate };
  const purchase = { lines, shipping, totals, promotions, ...exemption };
  // Nobody brings what is not shipped on a day, and a window says the day.
  const hasDay = isSent && !cart.details.deliverySlot;
  const wished = hasDay ? cart.details : { ...cart.details, deliverOn: null };
  const said = isSent ? wished : withoutSlot(wished);
  const details = { ...said, ...exemption };
  const events = tellCompleted({
    cartId: cart.id,
    orderId,
    buyer,
    currency: totals.total.currency,
    lines: [...lines],
    shipping: shipping ?? noShipping(totals.total.currency),
    totals,
    shippingAddressId,
    shippingAddress,
    tenders: [...tenders],
    ...(saysNothing(details) ? {} : { details }),
    completedAt: now.toISOString(),
  });
  const { customerEmail } = cart;
  const completed: CompletedCart = {
    ...withBalances(changed, balances),
    status: 'COMPLETED',
    orderId,
    returnedAs: null,
    purchase,
  };
  return {
    cart: completed,
    uses: usesOf(takes, buyer, customerEmail),
    pieces: piecesOf(lines, buyer, customerEmail),
    events,
  };
}

function refuse(refused: CheckoutRefusalCode, problems: readonly CartProblem[] = []): Refusal {
  const lines = problems.flatMap(({ line, available, customerLimit, leftForCustomer, previousPrice, currentPrice }) => {
    if (!line) return [];
    const known = available === null ? {} : { available };
    const limit = customerLimit === null || leftForCustomer === null ? {} : { customerLimit, leftForCustomer };
    const prices = previousPrice && currentPrice && { previousPrice, currentPrice };
    return [{ lineId: line.id, variantId: line.variantId, ...known, ...limit, ...prices }];
  });
  return { refused, field: ['cartId'], lines };
}
