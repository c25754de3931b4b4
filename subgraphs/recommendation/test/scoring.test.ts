import { describe, expect, it } from 'vitest';
import { affinity } from '../src/domain/affinity.ts';
import { heatOfOneWarmth, relativeHeat, warmthOf } from '../src/domain/heat.ts';
import { lessonOfBasket } from '../src/domain/learning/basket.ts';
import type { Behaviour } from '../src/domain/learning/behaviour.ts';
import { interestsOf } from '../src/domain/learning/interest.ts';
import { chair, table } from './start-recommendation.ts';

const day = 24 * 60 * 60 * 1_000;
const start = new Date('2026-01-31T12:00:00Z');
const after = (days: number) => new Date(start.getTime() + days * day);
const heatOf = (warmth: bigint) => Math.log2(Number(warmth)) + heatOfOneWarmth;

function line(kind: Behaviour['kind'], more: Partial<Behaviour> = {}): Behaviour {
  const about = { personId: null, productId: chair, sourceId: null, quantity: null, rating: null, words: null };
  return { ...about, kind, at: start, ...more };
}

const bought = (more: Partial<Behaviour> = {}) => line('PURCHASE', { sourceId: 'order', quantity: 2, ...more });

describe('heat', () => {
  it('counts a purchase half as much when it is a half-life older', () => {
    const old = heatOf(warmthOf(start));
    const recent = heatOf(warmthOf(after(30)));

    expect(relativeHeat(old, recent)).toBeCloseTo(0.5);
    expect(relativeHeat(recent, recent)).toBe(1);
  });

  it('adds purchases up, and loses one that is taken back to the last digit', () => {
    const [one, other] = [warmthOf(start), warmthOf(after(400))];

    expect(relativeHeat(heatOf(one), heatOf(one + one))).toBeCloseTo(0.5);
    expect(one + other - one).toBe(other);
  });

  it('stays a number over any time', () => {
    expect(warmthOf(new Date(0))).toBe(1n);
    expect(warmthOf(new Date('9999-01-01'))).toBeGreaterThan(0n);
    expect(relativeHeat(0, heatOf(warmthOf(start)))).toBeGreaterThanOrEqual(0);
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
    const views = Array.from({ length: 1_000 }, () => line('VIEW', { at: after(2) }));

    expect(interestsOf([line('VIEW')])).toMatchObject([{ weight: 1 }]);
    expect(interestsOf([line('VIEW'), line('ADD_TO_CART', { at: after(1) })])).toMatchObject([{ weight: 4 }]);
    expect(interestsOf(views)).toMatchObject([{ weight: 20 }]);
  });

  it('keeps the latest time whatever is heard of first', () => {
    const [late, early] = [bought({ at: after(9), sourceId: 'later' }), bought()];

    expect(interestsOf([late, early])).toMatchObject([{ purchasedAt: after(9), lastAt: after(9) }]);
    expect(interestsOf([late, early])).toEqual(interestsOf([early, late]));
  });

  it('is none in what was cancelled whole, and stays in what was cancelled in part', () => {
    const cancelled = (quantity: number) => line('CANCELLATION', { sourceId: 'order', quantity, at: after(1) });

    expect(interestsOf([bought(), cancelled(2)])).toEqual([]);
    expect(interestsOf([bought(), cancelled(1), cancelled(1)])).toMatchObject([{ weight: 5 }]);
  });

  it('is less in what was taken out of the cart', () => {
    expect(interestsOf([line('ADD_TO_CART'), line('REMOVE_FROM_CART', { at: after(1) })])).toMatchObject([
      { weight: 1 },
    ]);
  });

  it.each([
    [5, { weight: 8, isDisliked: false }],
    [3, { weight: 5, isDisliked: false }],
    [1, { weight: 5, isDisliked: true }],
    [null, { weight: 5, isDisliked: false }],
  ])('follows a review of %s stars, and forgets those before it', (rating, expected) => {
    const reviewed = (stars: number | null, at: Date) => line('REVIEW', { sourceId: 'review', rating: stars, at });

    expect(interestsOf([bought(), reviewed(2, after(1)), reviewed(rating, after(2))])).toMatchObject([expected]);
  });

  it('ends when somebody says so, until they want it again', () => {
    const no = line('NOT_INTERESTED', { at: after(1) });

    expect(interestsOf([line('VIEW'), no])).toMatchObject([{ isDisliked: true }]);
    expect(interestsOf([line('VIEW'), no, line('VIEW', { at: after(2) })])).toMatchObject([{ isDisliked: true }]);
    expect(interestsOf([no, line('ADD_TO_CART', { at: after(2) })])).toMatchObject([{ isDisliked: false }]);
  });
});

it('learns from a hundred products of an order at most, each once', () => {
  const lines = Array.from({ length: 500 }, (_, index) => bought({ productId: `p${index % 250}` }));

  expect(lessonOfBasket(lines).products.size).toBe(100);
  expect([...lessonOfBasket([bought(), bought({ productId: table }), bought()]).pairs.values()]).toEqual([
    { together: 1, closeness: 0 },
  ]);
});
