import type { OpenCart } from '../carts/cart.ts';
import { shippingOptionOf } from '../carts/shipping-of.ts';
import type { CartLine } from '../carts/cart.ts';
import type { Gift } from './action.ts';

export interface SheetLine {
  readonly line: CartLine;
  /** What is left of its price by the promotions that were counted before. */
  readonly left: number;
}

/** A cart while its promotions are counted, in minor units of its currency. */
export interface Sheet {
  readonly currency: string;
  readonly lines: readonly SheetLine[];
  readonly shippingLeft: number;
}

/** By how much a promotion makes each line and the shipping cheaper, none below zero, and what it gives. */
export interface Cut {
  readonly lines: readonly number[];
  readonly shipping: number;
  readonly gift: Gift | null;
}

export function sheetOf(cart: OpenCart): Sheet {
  const { currency, lines } = cart;
  return {
    currency,
    lines: lines.map((line) => ({ line, left: line.unitPrice.minor * line.quantity })),
    shippingLeft: shippingOptionOf(cart)?.price.minor ?? 0,
  };
}

export function withCut(sheet: Sheet, cut: Cut): Sheet {
  return {
    ...sheet,
    lines: sheet.lines.map(({ line, left }, at) => ({ line, left: left - (cut.lines[at] ?? 0) })),
    shippingLeft: sheet.shippingLeft - cut.shipping,
  };
}

/** What it makes cheaper, without what it gives. */
export function savedBy({ lines, shipping }: Cut): number {
  return lines.reduce((sum, one) => sum + one, shipping);
}

/** What it is worth to the buyer. */
export function worthOfCut(cut: Cut): number {
  return savedBy(cut) + (cut.gift ? cut.gift.priceMinor * cut.gift.quantity : 0);
}
