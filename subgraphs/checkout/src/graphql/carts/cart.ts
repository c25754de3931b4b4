import {
  add,
  type AwaitedGoods,
  expectedInAll,
  isShipped,
  type Money,
  subtract,
  taxNoteOf,
  times,
  toPercent,
  zero,
} from '@agora/schema';
import type { Context } from '../../context.ts';
import { assess, type Assessment } from '../../domain/pricing/assess.ts';
import { openChoices } from '../../domain/completion/choices.ts';
import type { Cart as AnyCart, OpenCart } from '../../domain/carts/cart.ts';
import { needsShipping } from '../../domain/carts/shipping-of.ts';
import type { PricedCart, PricedCartLine } from '../../domain/pricing/price-cart.ts';
import type {
  AppliedTaxResolvers,
  CartLineResolvers,
  CartProblemResolvers,
  CartResolvers,
  CartShippingResolvers,
  PriceExplanationResolvers,
} from '../../generated/resolvers.ts';
import { boughtBefore } from '../completion/bought-before.ts';
import { awaitedOf as awaitedOfLines } from '../completion/awaited-of.ts';
import { askAnswers, askShippingOptions } from '../completion/ask-peers.ts';
import { giftsOf } from '../../domain/promotions/offer.ts';
import { promotionsOfCart } from '../promotions/promotions-of-cart.ts';
import { reasonMessages } from '../promotions/reason-messages.ts';
import { tendersOf } from '../tenders/tenders-of.ts';
import { cartsById } from '../batches.ts';
import { taxFactsOf } from '../tax/tax-facts.ts';
import { withCustomerEmail } from './ask-customer-email.ts';
import { deliverySlot, deliverySlots } from './cart-delivery-slot.ts';
import { mayUse } from './may-use.ts';

export const Cart: CartResolvers = {
  async __resolveReference({ id }, context) {
    const cart = await context.load(cartsById, id);
    return cart && mayUse(context.viewer, cart) ? cart : null;
  },
  requiresShipping: needsShipping,
  customer: ({ customerId }) => (customerId ? { id: customerId } : null),
  heldUntil: ({ status, heldUntil }, _, { now }) =>
    status === 'OPEN' && heldUntil && heldUntil > now() ? heldUntil : null,
  async lines(cart, _, context) {
    const awaited = () => awaitedOf(cart, context);
    return (await priced(cart, context)).lines.map((line) => ({ ...line, awaited }));
  },
  async wait(cart, _, context) {
    const awaited = await awaitedOf(cart, context);
    return awaited.size === 0 ? null : { expectedAt: expectedInAll(awaited.values()) };
  },
  shipping: async (cart, _, context) => (await priced(cart, context)).shipping,
  taxNote: async (cart, _, context) => {
    const { lines, shipping, exemptionCertificate } = await priced(cart, context);
    const taxes = [...lines, ...(shipping ? [shipping] : [])].flatMap((part) => part.taxes);
    return taxNoteOf(taxes, { vatId: cart.details.vatId, exemptionCertificate });
  },
  totals: async (cart, _, context) => (await priced(cart, context)).totals,
  promotions: async (cart, _, context) => (await priced(cart, context)).promotions,
  async discountCodes(cart, _, context) {
    const missed = cart.status === 'COMPLETED' ? [] : (await assessed(cart, context)).missed;
    const { promotions } = await priced(cart, context);
    return cart.discountCodes.map((code) => ({
      code,
      isApplied: promotions.some((one) => one.code === code),
      reason: missed.find(({ offer }) => offer.code === code)?.reason ?? null,
    }));
  },
  paymentMethod: ({ customerId, paymentMethodId }) => (customerId && paymentMethodId ? { id: paymentMethodId } : null),
  guestPaymentMethod: ({ customerId, paymentMethodId }) =>
    customerId === null && paymentMethodId ? { id: paymentMethodId } : null,
  async returnedAs(cart, _, context) {
    const id = cart.status === 'COMPLETED' ? cart.returnedAs : null;
    const returned = id === null ? undefined : await context.load(cartsById, id);
    return returned && mayUse(context.viewer, returned) ? returned : null;
  },
  tenders: async (cart, _, context) => tendersOf(cart, (await priced(cart, context)).totals.total, context),
  async toBeChosen(cart, _, context) {
    if (cart.status === 'COMPLETED') return [];
    const { totals } = await priced(cart, context);
    return [...openChoices(cart, await tendersOf(cart, totals.total, context))];
  },
  order: (cart) => (cart.status === 'COMPLETED' ? { id: cart.orderId } : null),
  deliverySlots,
  deliverySlot,
  shippingOptions: (cart, _, { send }) => (cart.status === 'COMPLETED' ? [] : askShippingOptions(cart, send)),
  async problems(cart, _, context) {
    if (cart.status === 'COMPLETED') return [];
    const known = await withCustomerEmail(cart, context.send);
    const [taxFacts, promotions] = await Promise.all([taxFactsOf(known, context), promotionsOfCart(known, context)]);
    const answers = await askAnswers(known, giftsOf(promotions), context);
    const bought = await boughtBefore(known, answers, context);
    return assess(known, { ...taxFacts, promotions, answers, bought }, context.now()).problems;
  },
};

async function priced(cart: AnyCart, context: Context): Promise<PricedCart> {
  return cart.status === 'COMPLETED' ? cart.purchase : assessed(cart, context);
}

/** An operation that asks several fields of a cart has it assessed once: each has carts of its own. */
const assessments = new WeakMap<OpenCart, Promise<Assessment>>();

function assessed(cart: OpenCart, context: Context): Promise<Assessment> {
  const known = assessments.get(cart) ?? assessNow(cart, context);
  assessments.set(cart, known);
  return known;
}

async function assessNow(cart: OpenCart, context: Context): Promise<Assessment> {
  const [taxFacts, promotions] = await Promise.all([taxFactsOf(cart, context), promotionsOfCart(cart, context)]);
  return assess(cart, { ...taxFacts, promotions }, context.now());
}

/** What is bought is the order's to tell. */
async function awaitedOf(cart: AnyCart, context: Context): Promise<ReadonlyMap<string, AwaitedGoods>> {
  return cart.status === 'COMPLETED' ? new Map() : awaitedOfLines(cart, (await assessed(cart, context)).lines, context);
}

export const CartLine: CartLineResolvers = {
  id: ({ lineId }) => lineId,
  requiresShipping: isShipped,
  wait: async ({ lineId, awaited }) => (await awaited?.())?.get(lineId) ?? null,
  variant: ({ variantId }) => ({ id: variantId }),
  product: ({ productId }) => ({ id: productId }),
  subtotal: ({ unitPrice, quantity }) => times(unitPrice, quantity),
  discount: ({ unitPrice, adjustments }) =>
    subtract(zero(unitPrice.currency), add(zero(unitPrice.currency), ...adjustments.map(({ amount }) => amount))),
  tax: (line) => taxOf(line, false),
  includedTax: (line) => taxOf(line, true),
};

function taxOf({ unitPrice, taxes }: PricedCartLine, isIncluded: boolean): Money {
  const amounts = taxes.flatMap((tax) => (tax.isIncluded === isIncluded ? [tax.amount] : []));
  return add(zero(unitPrice.currency), ...amounts);
}

export const CartShipping: CartShippingResolvers = { option: (shipping) => shipping };

export const AppliedTax: AppliedTaxResolvers = { percent: ({ millionths }) => toPercent(millionths) };

export const PriceExplanation: PriceExplanationResolvers = {
  data: ({ data }) => Object.entries(data).map(([name, value]) => ({ name, value })),
};

const problemMessages = {
  LINE_RETURNED: 'This could not be bought, and came back into the cart.',
  PRICE_CHANGED: 'The price has changed.',
  VARIANT_UNAVAILABLE: 'This is not for sale any more.',
  NOT_DELIVERABLE: 'The shop does not sell to this address any more.',
  SHIPPING_OPTION_NOT_FOUND: 'The cart cannot be brought in this way any more.',
  SHIPPING_PRICE_CHANGED: 'Shipping costs something else for what is in the cart now.',
  DELIVERY_SLOT_FULL: 'The time that was chosen for the delivery is full by now. Choose another one.',
  DELIVERY_SLOT_UNAVAILABLE: 'The time that was chosen for the delivery is not offered any more. Choose another one.',
  PAYMENT_METHOD_NOT_FOUND: 'The payment method was removed. Choose another one.',
  TENDERS_CHANGED: 'A gift card or your store credit pays less than you saw.',
  GIFT_UNAVAILABLE: 'What was to be given with this cart is not there any more.',
};

export const CartProblem: CartProblemResolvers = {
  lineId: ({ line }) => line?.id ?? null,
  message({ code, available, customerLimit, leftForCustomer, discountCode, reason, lastFour, earliestDay }) {
    if (code === 'GIFT_CARD_NOT_USABLE')
      return `There is nothing to be paid with on the gift card that ends in ${lastFour ?? ''}.`;
    if (code === 'OUT_OF_STOCK') return `There are only ${(available ?? 0).toString()} left.`;
    if (code === 'CUSTOMER_LIMIT_EXCEEDED') return limitText(customerLimit ?? 0, leftForCustomer ?? 0);
    if (code === 'DELIVERY_DAY_TOO_EARLY')
      return `All of it is there on ${earliestDay ?? ''}: wish for a day from then on, or for none.`;
    if (code !== 'CODE_NOT_APPLICABLE') return problemMessages[code];
    return `${discountCode ?? ''}: ${reasonMessages[reason ?? 'NOT_IN_FORCE']}`;
  },
};

function limitText(limit: number, left: number): string {
  const limited = `One customer may buy ${limit.toString()} of it`;
  if (left === limit) return `${limited}.`;
  if (left === 0) return `${limited}, and you have bought them.`;
  return `${limited}; ${left.toString()} of them ${left === 1 ? 'is' : 'are'} left for you.`;
}
