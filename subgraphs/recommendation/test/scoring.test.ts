import { describe, expect, it } from 'vitest';
import { affinity } from '../src/domain/affinity.ts';
import { heated, relativeHeat } from '../src/domain/heat.ts';
import { interestAfter } from '../src/domain/interest.ts';
import { productsOf } from '../src/domain/learn-purchase.ts';
import { chair } from './start-recommendation.ts';

const day = 24 * 60 * 60 * 1_000;
const start = new Date('2026-01-31T12:00:00Z');
const after = (days: number) => new Date(start.getTime() + days * day);

describe('heat', () => {
  it('counts a purchase half as much when it is a half-life older', () => {
    const old = heated(0, start);
    const recent = heated(0, after(30));

    expect(relativeHeat(old, recent)).toBeCloseTo(0.5);
    expect(relativeHeat(recent, recent)).toBe(1);
  });

  it('adds purchases up', () => {
    const once = heated(0, start);
    const twice = heated(once, start);

    expect(relativeHeat(once, twice)).toBeCloseTo(0.5);
  });

  it('is the same whatever purchase is heard of first', () => {
    const [a, b] = [start, after(400)];

    expect(heated(heated(0, a), b)).toBeCloseTo(heated(heated(0, b), a), 9);
  });

  it('stays a number over any time', () => {
    expect(heated(heated(0, new Date(0)), new Date('9999-01-01'))).toBeGreaterThan(0);
    expect(relativeHeat(0, heated(0, start))).toBeGreaterThanOrEqual(0);
  });
});

describe('affinity', () => {
  it('is between 0 and 1 and grows with the orders that held both', () => {
    const scores = [1, 2, 5, 10].map((together) => affinity({ together, purchases: 10, partnerPurchases: 10 }));

    expect(scores).toEqual(scores.toSorted((a, b) => a - b));
    expect(Math.min(...scores)).toBeGreaterThan(0);
    expect(Math.max(...scores)).toBeLessThan(1);
  });

  it('is less with what everybody buys', () => {
    const withRare = affinity({ together: 2, purchases: 10, partnerPurchases: 2 });
    const withBestseller = affinity({ together: 2, purchases: 10, partnerPurchases: 1_000 });

    expect(withRare).toBeGreaterThan(withBestseller);
  });

  it('is less where one order is all that is known', () => {
    const once = affinity({ together: 1, purchases: 1, partnerPurchases: 1 });
    const often = affinity({ together: 9, purchases: 10, partnerPurchases: 10 });

    expect(once).toBeLessThan(often);
  });
});

describe('interest', () => {
  it('grows with what is done, to a limit', () => {
    const viewed = interestAfter(undefined, { productId: chair, kind: 'VIEW', at: start });
    const wanted = interestAfter(viewed, { productId: chair, kind: 'ADD_TO_CART', at: after(1) });
    let much = wanted;
    for (let times = 0; times < 1_000; times += 1) {
      much = interestAfter(much, { productId: chair, kind: 'VIEW', at: after(2) });
    }

    expect([viewed.weight, wanted.weight, much.weight]).toEqual([1, 4, 20]);
  });

  it('keeps the latest time whatever is heard of first', () => {
    const late = interestAfter(undefined, { productId: chair, kind: 'PURCHASE', at: after(9) });
    const early = interestAfter(late, { productId: chair, kind: 'PURCHASE', at: start });

    expect(early).toMatchObject({ purchasedAt: after(9), lastAt: after(9) });
  });
});

it('learns from a hundred products of an order at most, each once', () => {
  const lines = Array.from({ length: 500 }, (_, index) => ({ productId: `p${index % 250}` }));

  expect(productsOf(lines)).toHaveLength(100);
  expect(productsOf([{ productId: 'b' }, { productId: 'a' }, { productId: 'b' }])).toEqual(['a', 'b']);
});
