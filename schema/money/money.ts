import type { z } from 'zod';
import type { money } from '../contract/fields.ts';

/** An exact amount: a whole number of the currency's smallest unit. Never a fraction, never a float. */
export type Money = z.infer<typeof money>;

export function zero(currency: string): Money {
  return { minor: 0, currency };
}

/** Throws a RangeError when currencies differ or the sum leaves the exact range. */
export function add(first: Money, ...rest: readonly Money[]): Money {
  return rest.reduce((sum, next) => {
    if (sum.currency !== next.currency) throw new RangeError(`${sum.currency} and ${next.currency} cannot be added`);
    return exactMoney(sum.minor + next.minor, sum.currency);
  }, first);
}

export function subtract(from: Money, amount: Money): Money {
  return add(from, { minor: -amount.minor, currency: amount.currency });
}

/** A whole number of times, such as a quantity. */
export function times(amount: Money, count: number): Money {
  return exactMoney(amount.minor * count, amount.currency);
}

/** A share, in basis points (1/100 of a percent) unless parts of another whole are meant, rounded half up: tax, discounts. */
export function share(amount: Money, parts: number, whole = 10_000): Money {
  const sign = amount.minor < 0 ? -1n : 1n;
  const scaled = BigInt(Math.abs(amount.minor)) * BigInt(parts);
  return exactMoney(Number(sign * ((scaled * 2n + BigInt(whole)) / BigInt(whole * 2))), amount.currency);
}

export function isEqual(a: Money, b: Money): boolean {
  return a.minor === b.minor && a.currency === b.currency;
}

/** Throws a RangeError for what is no whole number, or too large to be exact. */
export function exactMoney(minor: number, currency: string): Money {
  if (!Number.isSafeInteger(minor)) throw new RangeError('amount out of range');
  return { minor, currency };
}
