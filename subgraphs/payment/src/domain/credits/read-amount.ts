import { fractionDigits, fromDecimal, type Money } from '@agora/schema';

/** So much on one gift card, or of store credit given at once; more is a mistake or a thief. */
const most = 10_000;

interface Given {
  readonly amount: string;
  readonly currency: string;
}

export const isTooMuch = ({ minor, currency }: Money): boolean =>
  Math.abs(minor) > most * 10 ** fractionDigits(currency);

/** An amount that staff give, more than zero; undefined for what is none. */
export function readAmount(given: Given): Money | undefined {
  const money = readChange(given);
  return money && money.minor > 0 ? money : undefined;
}

/** An amount that staff put on or, where it is less than zero, take off; undefined for what is none. */
export function readChange({ amount, currency }: Given): Money | undefined {
  const money = fromDecimal(amount, currency);
  return money && money.minor !== 0 && !isTooMuch(money) ? money : undefined;
}
