import type { Money } from './money.ts';

/**
 * Splits an amount by weights, so that the parts add up to it: each part is its exact share rounded down or up, and the
 * units that rounding leaves go where the largest remainder is, to the earlier of equal ones.
 * Throws a RangeError where there is something to split and no weight, and for a weight that is no whole number from 0 on.
 */
export function allocate({ minor, currency }: Money, weights: readonly number[]): Money[] {
  if (weights.some((weight) => !Number.isSafeInteger(weight) || weight < 0)) {
    throw new RangeError('a weight is a whole number from 0 on');
  }
  const whole = weights.reduce((sum, weight) => sum + BigInt(weight), 0n);
  if (whole === 0n) {
    if (minor !== 0) throw new RangeError('nothing to split an amount by');
    return weights.map(() => ({ minor: 0, currency }));
  }
  const sign = minor < 0 ? -1 : 1;
  const amount = BigInt(Math.abs(minor));
  const parts = weights.map((weight, index) => {
    const exact = amount * BigInt(weight);
    return { index, minor: exact / whole, remainder: exact % whole };
  });
  const left = amount - parts.reduce((sum, part) => sum + part.minor, 0n);
  const byRemainder = parts.toSorted((a, b) => Number(b.remainder > a.remainder) - Number(b.remainder < a.remainder));
  const raised = new Set(byRemainder.slice(0, Number(left)).map(({ index }) => index));
  return parts.map((part) => {
    const size = Number(part.minor) + (raised.has(part.index) ? 1 : 0);
    return { minor: size === 0 ? 0 : sign * size, currency };
  });
}
