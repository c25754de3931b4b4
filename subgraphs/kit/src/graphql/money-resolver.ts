import { type Money, toDecimal } from '@agora/schema';

/** `Money` of the shared types, from an exact amount. */
export const moneyResolver = {
  amount: (money: Money) => toDecimal(money),
  currency: (money: Money) => money.currency,
};
