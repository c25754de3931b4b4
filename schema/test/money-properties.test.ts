import fc from 'fast-check';
import * as dinero from 'dinero.js';
import * as currencies from 'dinero.js/currencies';
import { describe, expect, it } from 'vitest';
import { add, allocate, convert, fractionDigits, fromDecimal, isCurrency, type Money, toDecimal } from '../index.ts';

const currency = fc.constantFrom('JPY', 'USD', 'KWD');
const minor = fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 });
const money = fc.record({ minor, currency });
const weights = fc
  .array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 50 })
  .filter((all) => all.some((weight) => weight > 0));

describe('currencies', () => {
  it.each([
    ['HUF', 2],
    ['IQD', 3],
    ['IDR', 2],
    ['ISK', 0],
    ['MGA', 2],
    ['CLF', 4],
    ['XCG', 2],
  ])('%s has %i digits by ISO 4217, whatever its cash has', (code, digits) => {
    expect(fractionDigits(code)).toBe(digits);
    expect(isCurrency(code)).toBe(true);
  });

  it.each(['ABC', 'usd', 'XTS', ''])('"%s" is none', (code) => {
    expect(isCurrency(code)).toBe(false);
    expect(fromDecimal('1', code)).toBeUndefined();
    expect(() => fractionDigits(code)).toThrow(RangeError);
  });

  it('have decimals that go there and back', () => {
    fc.assert(
      fc.property(money, (amount) => {
        expect(fromDecimal(toDecimal(amount), amount.currency)).toEqual(amount);
      }),
    );
  });
});

describe('an amount split by weights', () => {
  const shares = (amount: Money, by: readonly number[]) => allocate(amount, by).map((part) => part.minor);

  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [10, [1, 5, 5], [1, 5, 4]],
    [1, [0, 1], [0, 1]],
    [5, [2, 0, 2], [3, 0, 2]],
    [0, [0, 0], [0, 0]],
    [2, [1, 2, 2], [0, 1, 1]],
    [Number.MAX_SAFE_INTEGER, [1, 1], [4_503_599_627_370_496, 4_503_599_627_370_495]],
  ])('%i by %j is %j', (whole, by, expected) => {
    expect(shares({ minor: whole, currency: 'USD' }, by)).toEqual(expected);
  });

  it.each([[[]], [[0]], [[-1, 2]], [[0.5]], [[Number.NaN]]])('is not split by %j', (by) => {
    expect(() => allocate({ minor: 1, currency: 'USD' }, by)).toThrow(RangeError);
  });

  it('loses and makes no unit, and no part is a unit away from its exact share', () => {
    fc.assert(
      fc.property(money, weights, (amount, by) => {
        const parts = allocate(amount, by);
        const whole = by.reduce((sum, weight) => sum + weight, 0);

        expect(add({ minor: 0, currency: amount.currency }, ...parts)).toEqual(amount);
        for (const [index, part] of parts.entries()) {
          const off = BigInt(part.minor) * BigInt(whole) - BigInt(amount.minor) * BigInt(by[index] ?? 0);
          expect(off < whole && off > -whole).toBe(true);
        }
      }),
    );
  });

  it('gives a heavier weight no less than a lighter one', () => {
    fc.assert(
      fc.property(fc.record({ minor: fc.nat(), currency }), weights, (amount, by) => {
        const sorted = by.toSorted((a, b) => b - a);
        const parts = shares(amount, sorted);

        expect(parts).toEqual(parts.toSorted((a, b) => b - a));
      }),
    );
  });
});

describe('a conversion', () => {
  it.each([
    [{ minor: 1999, currency: 'USD' }, 'JPY', '151.23', 3023],
    [{ minor: 1, currency: 'JPY' }, 'KWD', '0.002', 2],
    [{ minor: -150, currency: 'USD' }, 'JPY', '1', -2],
    [{ minor: -1, currency: 'USD' }, 'JPY', '0.1', 0],
    [{ minor: 1000, currency: 'KWD' }, 'USD', '3.255', 326],
  ])('of %j to %s at %s is %i', (amount, to, rate, expected) => {
    expect(convert(amount, { from: amount.currency, to, rate })).toEqual({ minor: expected, currency: to });
  });

  it.each(['0', '0.000', '-1', '1e3', '', '1,5', 'NaN', '.5'])('has no rate "%s"', (rate) => {
    expect(() => convert({ minor: 1, currency: 'USD' }, { from: 'USD', to: 'EUR', rate })).toThrow(RangeError);
  });

  it('takes a rate of its own currency only', () => {
    expect(() => convert({ minor: 1, currency: 'EUR' }, { from: 'USD', to: 'JPY', rate: '1' })).toThrow(RangeError);
  });

  it('is what dinero.js makes of it', () => {
    const rates = fc.integer({ min: 1, max: 10_000_000 });
    fc.assert(
      fc.property(
        fc.record({ minor: fc.nat({ max: 100_000_000 }), currency }),
        currency,
        rates,
        (amount, to, parts) => {
          const known = new Map(Object.values(currencies).map((one) => [one.code as string, one]));
          const [source = currencies.USD, target = currencies.USD] = [known.get(amount.currency), known.get(to)];
          const exact = dinero.convert(dinero.dinero({ amount: amount.minor, currency: source }), target, {
            [target.code]: { amount: parts, scale: 6 },
          });
          const rounded = dinero.transformScale(exact, target.exponent, dinero.halfUp);
          const rate = `${Math.floor(parts / 1_000_000)}.${(parts % 1_000_000).toString().padStart(6, '0')}`;

          expect(convert(amount, { from: amount.currency, to, rate }).minor).toBe(dinero.toSnapshot(rounded).amount);
        },
      ),
    );
  });
});
