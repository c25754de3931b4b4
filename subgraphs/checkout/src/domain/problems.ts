import type { Money } from '@agora/schema';
import type { CartLine, OpenCart } from './cart.ts';
import { hasNewPrice } from './change-prices.ts';
import type { CompletionFacts } from './complete-cart.ts';

/** Something that the customer should see before they buy, since it stands in the way or changes what they pay. */
export interface CartProblem {
  readonly code:
    | 'PRICE_CHANGED'
    | 'OUT_OF_STOCK'
    | 'VARIANT_UNAVAILABLE'
    | 'NOT_DELIVERABLE'
    | 'SHIPPING_OPTION_NOT_FOUND'
    | 'PAYMENT_METHOD_NOT_FOUND';
  /** Null when it is about the cart as a whole. */
  readonly lineId: string | null;
  readonly previousPrice: Money | null;
  readonly available: number | null;
}

/** What `completeCart` would refuse of what was put in or chosen. What is not chosen yet is no problem. */
export function problemsOf(cart: OpenCart, facts: CompletionFacts, taxRate: number | undefined): CartProblem[] {
  const { lines, shippingAddress, shippingOption, paymentMethodId } = cart;
  const isGone = shippingOption && !facts.shippingOptions.some(({ code }) => code === shippingOption.code);
  return [
    ...lines.flatMap((line) => problemsOfLine(line, facts)),
    ...(shippingAddress && taxRate === undefined ? [problem('NOT_DELIVERABLE')] : []),
    ...(isGone ? [problem('SHIPPING_OPTION_NOT_FOUND')] : []),
    ...(paymentMethodId && !facts.hasPaymentMethod ? [problem('PAYMENT_METHOD_NOT_FOUND')] : []),
  ];
}

function problemsOfLine(line: CartLine, { quotes, available }: CompletionFacts): CartProblem[] {
  const lineId = line.id;
  if (!quotes.has(line.variantId)) return [problem('VARIANT_UNAVAILABLE', { lineId })];
  const left = available.get(line.variantId) ?? 0;
  return [
    ...(hasNewPrice(line) ? [problem('PRICE_CHANGED', { lineId, previousPrice: line.unitPriceWhenAdded })] : []),
    ...(left < line.quantity ? [problem('OUT_OF_STOCK', { lineId, available: left })] : []),
  ];
}

function problem(code: CartProblem['code'], more: Partial<CartProblem> = {}): CartProblem {
  return { code, lineId: null, previousPrice: null, available: null, ...more };
}
