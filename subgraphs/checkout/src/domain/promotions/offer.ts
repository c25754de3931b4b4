import type { Promotion } from './promotion.ts';

/** A promotion that a cart may have: an automatic one, or the one of a code that was typed. */
export interface Offer {
  readonly promotion: Promotion;
  /** Null of an automatic one. */
  readonly code: string | null;
  /** Nothing is left of it or of its code, for all or for this buyer. */
  readonly isUsedUp: boolean;
  /** Minor units; null without a budget. */
  readonly budgetLeft: number | null;
}

/** By what promotions judge a cart. */
export interface PromotionFacts {
  /** Automatic ones, and those of the codes of the cart, in their order. */
  readonly offers: readonly Offer[];
  /** Of the buyer. */
  readonly customerGroups: readonly string[];
  /** Of a buyer who is not known yet it is taken to be. */
  readonly isFirstOrder: boolean;
}

export const noPromotions: PromotionFacts = { offers: [], customerGroups: [], isFirstOrder: true };

/** Why a cart does not have a promotion. */
export type WhyNot =
  | 'NOT_IN_FORCE'
  | 'CURRENCY_DIFFERS'
  | 'USED_UP'
  | 'NOT_FOR_YOU'
  | 'NOT_FIRST_ORDER'
  | 'NOT_SHIPPED_THERE'
  | 'MINIMUM_NOT_REACHED'
  | 'ITEMS_MISSING'
  | 'GIFT_UNAVAILABLE'
  | 'NOTHING_TO_DISCOUNT'
  | 'BETTER_OFFER';

/** The variants that may be given. */
export function giftsOf({ offers }: PromotionFacts): readonly string[] {
  return offers.flatMap(({ promotion: { action } }) => (action.kind === 'GIFT' ? [action.gift.variantId] : []));
}
