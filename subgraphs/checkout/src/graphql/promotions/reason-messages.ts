import type { WhyNot } from '../../domain/promotions/offer.ts';

/** Why a cart does not have a promotion, for people. */
export const reasonMessages: Readonly<Record<WhyNot, string>> = {
  NOT_IN_FORCE: 'It does not hold at the moment.',
  CURRENCY_DIFFERS: 'It is for carts of another currency.',
  USED_UP: 'It is used up.',
  NOT_FOR_YOU: 'It is for other customers.',
  NOT_FIRST_ORDER: 'It is for a first order, and you have ordered before.',
  NOT_SHIPPED_THERE: 'It depends on where the cart goes.',
  MINIMUM_NOT_REACHED: 'There has to be more in the cart.',
  ITEMS_MISSING: 'What it is for is not in the cart, or not enough of it.',
  GIFT_UNAVAILABLE: 'What it gives is not there any more.',
  NOTHING_TO_DISCOUNT: 'There is nothing in the cart that it makes cheaper.',
  BETTER_OFFER: 'The cart has something better, with which it does not go.',
};
