import type { Money } from '@agora/schema';
import type { WhyNot } from '../promotions/offer.ts';
import type { CartLine } from '../carts/cart.ts';

/** Something that the customer should see before they buy. */
export interface CartProblem {
  readonly code:
    | 'LINE_RETURNED'
    | 'PRICE_CHANGED'
    | 'OUT_OF_STOCK'
    | 'CUSTOMER_LIMIT_EXCEEDED'
    | 'VARIANT_UNAVAILABLE'
    | 'NOT_DELIVERABLE'
    | 'SHIPPING_OPTION_NOT_FOUND'
    | 'SHIPPING_PRICE_CHANGED'
    | 'DELIVERY_SLOT_FULL'
    | 'DELIVERY_SLOT_UNAVAILABLE'
    | 'PAYMENT_METHOD_NOT_FOUND'
    | 'CODE_NOT_APPLICABLE'
    | 'GIFT_CARD_NOT_USABLE'
    | 'TENDERS_CHANGED'
    | 'DELIVERY_DAY_TOO_EARLY'
    | 'GIFT_UNAVAILABLE';
  /** Whether the cart cannot be bought as it is. */
  readonly isBlocking: boolean;
  /** Null when it is about the cart as a whole. */
  readonly line: CartLine | null;
  readonly previousPrice: Money | null;
  readonly currentPrice: Money | null;
  readonly available: number | null;
  /** How many pieces one customer may buy in all, and how many of them this one may buy still. */
  readonly customerLimit: number | null;
  readonly leftForCustomer: number | null;
  /** The code that does nothing, and why. */
  readonly discountCode: string | null;
  readonly reason: WhyNot | null;
  /** The last four characters of the gift card that it is about. */
  readonly lastFour: string | null;
  /** The day by which all of it is there. */
  readonly earliestDay: string | null;
}

export function problem(code: CartProblem['code'], more: Partial<CartProblem> = {}): CartProblem {
  return {
    code,
    isBlocking: true,
    line: null,
    previousPrice: null,
    currentPrice: null,
    available: null,
    customerLimit: null,
    leftForCustomer: null,
    discountCode: null,
    reason: null,
    lastFour: null,
    earliestDay: null,
    ...more,
  };
}
