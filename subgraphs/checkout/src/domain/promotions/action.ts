import type { ItemFilter } from './items.ts';

/** From so much on, it saves so much: a part of the price, or an amount. */
export interface Tier {
  /** Minor units or pieces. */
  readonly from: number;
  readonly saves: { readonly millionths: number } | { readonly minor: number };
}

/** What is given, as it was when staff chose it. */
export interface Gift {
  readonly variantId: string;
  readonly productId: string;
  readonly sku: string;
  readonly title: string;
  readonly quantity: number;
  readonly priceMinor: number;
  readonly taxClass: string;
  /** Left out of what is shipped. */
  readonly requiresShipping?: false;
}

export interface BundlePart {
  readonly variantId: string;
  readonly quantity: number;
}

/** What a promotion does. Parts are millionths of a price, amounts minor units of the promotion's currency. */
export type Action =
  | { readonly kind: 'PERCENT_OFF'; readonly items: ItemFilter; readonly millionths: number }
  | { readonly kind: 'AMOUNT_OFF'; readonly items: ItemFilter; readonly minor: number }
  | { readonly kind: 'AMOUNT_OFF_EACH'; readonly items: ItemFilter; readonly minor: number }
  | { readonly kind: 'SHIPPING_PERCENT_OFF'; readonly millionths: number }
  | { readonly kind: 'SHIPPING_AMOUNT_OFF'; readonly minor: number }
  | {
      readonly kind: 'BUY_X_GET_Y';
      readonly items: ItemFilter;
      readonly buyQuantity: number;
      readonly getItems: ItemFilter;
      readonly getQuantity: number;
      readonly millionths: number;
      readonly maxTimes: number | null;
    }
  | {
      readonly kind: 'TIERED_BY_SPENT' | 'TIERED_BY_QUANTITY';
      readonly items: ItemFilter;
      readonly tiers: readonly Tier[];
    }
  | { readonly kind: 'GIFT'; readonly gift: Gift }
  | {
      readonly kind: 'BUNDLE';
      readonly parts: readonly BundlePart[];
      readonly minor: number;
      readonly maxTimes: number | null;
    };

export type ActionKind = Action['kind'];
