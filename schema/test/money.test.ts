import { describe, expect, it } from 'vitest';
import {
  add,
  fractionDigits,
  fromDecimal,
  isEqual,
  type Money,
  share,
  subtract,
  times,
  toDecimal,
  zero,
} from '../index.ts';

const usd = (minor: number): Money => ({ minor, currency: 'USD' });
const largest = Number.MAX_SAFE_INTEGER;

describe('amounts', () => {
  it('add up, and nothing more than the first adds up to it', () => {
    expect(add(usd(1), usd(2), usd(-4))).toEqual(usd(-1));
    expect(add(usd(5))).toEqual(usd(5));
    expect(add(zero('USD'), usd(7))).toEqual(usd(7));
  });

  it('are subtracted below zero', () => {
    expect(subtract(usd(100), usd(250))).toEqual(usd(-150));
    expect(subtract(usd(100), usd(-250))).toEqual(usd(350));
  });

  it('of two currencies are never mixed', () => {
    expect(() => add(usd(1), { minor: 1, currency: 'EUR' })).toThrow(RangeError);
    expect(() => subtract(usd(1), { minor: 1, currency: 'EUR' })).toThrow(RangeError);
    expect(isEqual(usd(1), { minor: 1, currency: 'EUR' })).toBe(false);
    expect(isEqual(usd(1), usd(1))).toBe(true);
  });

  it('are exact up to the largest whole number and refuse to go beyond', () => {
    expect(add(usd(largest - 1), usd(1))).toEqual(usd(largest));
    expect(() => add(usd(largest), usd(1))).toThrow(RangeError);
    expect(() => subtract(usd(-largest), usd(1))).toThrow(RangeError);
    expect(() => times(usd(largest), 2)).toThrow(RangeError);
    expect(() => times(usd(1), 0.5)).toThrow(RangeError);
  });

  it('are multiplied by a quantity', () => {
    expect(times(usd(1999), 3)).toEqual(usd(5997));
    expect(isEqual(times(usd(1999), 0), zero('USD'))).toBe(true);
  });
});

describe('a share of an amount', () => {
  it.each([
    [1000, 825, 83],
    [1000, 824, 82],
    [1, 5000, 1],
    [1, 4999, 0],
    [100, 10_000, 100],
    [100, 0, 0],
    [-1, 5000, -1],
    [-1000, 825, -83],
    [-1000, 824, -82],
  ])('%i cents at %i basis points is %i', (minor, basisPoints, expected) => {
    expect(share(usd(minor), basisPoints).minor).toBe(expected);
  });

  it('of the largest amount is exact', () => {
    expect(share(usd(largest), 10_000)).toEqual(usd(largest));
    expect(share(usd(largest), 5_000)).toEqual(usd(4_503_599_627_370_496));
    expect(() => share(usd(largest), 10_001)).toThrow(RangeError);
  });

  it('of nothing is nothing, whichever side of zero it comes from', () => {
    expect(isEqual(share(usd(-1), 4999), zero('USD'))).toBe(true);
    expect(toDecimal(share(usd(-1), 4999))).toBe('0.00');
  });
});

describe('decimals', () => {
  it.each([
    ['USD', 2],
    ['JPY', 0],
    ['KWD', 3],
  ])('of %s have %i digits after the point', (currency, digits) => {
    expect(fractionDigits(currency)).toBe(digits);
  });

  it.each([
    ['USD', 1999, '19.99'],
    ['USD', 5, '0.05'],
    ['USD', 0, '0.00'],
    ['USD', -5, '-0.05'],
    ['USD', -123_456, '-1234.56'],
    ['JPY', 1999, '1999'],
    ['JPY', -1, '-1'],
    ['KWD', 1999, '1.999'],
    ['KWD', 1, '0.001'],
  ])('of %s go there and back: %i is %s', (currency, minor, decimal) => {
    expect(toDecimal({ minor, currency })).toBe(decimal);
    expect(fromDecimal(decimal, currency)).toEqual({ minor, currency });
  });

  it.each([
    ['19.9', 'USD', 1990],
    ['19', 'USD', 1900],
    ['-0', 'USD', 0],
    ['007.50', 'USD', 750],
    ['9999999999999.99', 'USD', 999_999_999_999_999],
  ])('%s %s is read as %i', (text, currency, minor) => {
    expect(fromDecimal(text, currency)).toEqual({ minor, currency });
  });

  it.each([
    ['19.999', 'USD'],
    ['1.5', 'JPY'],
    ['', 'USD'],
    ['.5', 'USD'],
    ['5.', 'USD'],
    ['1e3', 'USD'],
    ['1,000', 'USD'],
    [' 1', 'USD'],
    ['+1', 'USD'],
    ['--1', 'USD'],
    ['NaN', 'USD'],
    ['٣', 'USD'],
    ['99999999999999', 'USD'],
    ['9999999999999.999', 'KWD'],
  ])('"%s" %s is refused', (text, currency) => {
    expect(fromDecimal(text, currency)).toBeUndefined();
  });
});
