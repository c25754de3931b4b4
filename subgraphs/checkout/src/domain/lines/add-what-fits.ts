import type { Cart, OpenCart, Quote } from '../carts/cart.ts';
import type { CheckoutRefusalCode, Refusal } from '../refusal.ts';
import { addLines, type WantedLine } from './add-lines.ts';

/** Pieces that did not go into a cart, and why. */
export interface LeftOut {
  readonly variantId: string;
  readonly quantity: number;
  readonly code: CheckoutRefusalCode;
  /** Whether they are saved for later instead. */
  readonly isSaved: boolean;
}

export interface Filled {
  readonly cart: OpenCart;
  readonly leftOut: readonly LeftOut[];
}

/** Puts into a cart what can go in, as one change, and says what cannot. */
export function addWhatFits(
  cart: Cart,
  wanted: readonly WantedLine[],
  quotes: ReadonlyMap<string, Quote>,
  now: Date,
): Filled | Refusal {
  if (cart.status === 'COMPLETED') return { refused: 'CART_COMPLETED', field: ['cartId'] };
  const leftOut: LeftOut[] = [];
  let filled: OpenCart = cart;
  for (const line of wanted) {
    const added = addLines(filled, [line], quotes, now);
    if ('refused' in added) {
      const { variantId, quantity } = line;
      leftOut.push({ variantId, quantity, code: added.refused, isSaved: false });
    } else filled = { ...added, version: cart.version + 1 };
  }
  return { cart: filled, leftOut };
}
