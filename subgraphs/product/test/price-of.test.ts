import { describe, expect, it } from 'vitest';
import { latestChange, priceOf, quantityBreaks } from '../src/domain/prices/price-of.ts';
import type { PriceList } from '../src/domain/prices/price-list.ts';

const hour = 60 * 60 * 1_000;
const at = new Date('2026-06-01T12:00:00Z');
const usd = (minor: number) => ({ minor, currency: 'USD' });
const own = { price: usd(1_000), compareAt: usd(1_200) };
const everybody = { currency: 'USD', groups: [], quantity: 1, at };

function aList(said: Partial<PriceList> = {}): PriceList {
  const blank = { customerGroup: null, startsAt: null, endsAt: null, priority: 0, version: 1 };
  return { id: 'list', name: 'List', kind: 'SALE', status: 'ACTIVE', currency: 'USD', ...blank, ...said };
}
const listed = (minor: number, said: Partial<PriceList> = {}, minQuantity = 1) => ({
  list: aList(said),
  minQuantity,
  minor,
});

describe('what a variant costs', () => {
  it('is its own price where no list holds', () => {
    const none = [
      listed(1, { status: 'DRAFT' }),
      listed(1, { status: 'ARCHIVED' }),
      listed(1, { currency: 'EUR' }),
      listed(1, { customerGroup: 'trade' }),
      listed(1, { startsAt: new Date(at.getTime() + 1) }),
      listed(1, { endsAt: at }),
      listed(1, {}, 2),
    ];

    expect(priceOf(own, none, everybody)).toEqual({ ...own, listId: null });
    expect(priceOf(own, [], { ...everybody, currency: 'EUR' })).toBeUndefined();
  });

  it('is the lowest sale that is lower, compared with what it costs otherwise', () => {
    const sales = [listed(900, { id: 'a' }), listed(800, { id: 'b' }), listed(1_100, { id: 'c' })];

    expect(priceOf(own, sales, everybody)).toEqual({ price: usd(800), compareAt: usd(1_000), listId: 'b' });
    expect(priceOf(own, [listed(1_000)], everybody)).toEqual({ ...own, listId: null });
  });

  it('is what the list of the highest priority says that overrides, dearer too, and sales of that', () => {
    const lists = [
      listed(700, { id: 'low', kind: 'OVERRIDE', priority: 1 }),
      listed(1_500, { id: 'high', kind: 'OVERRIDE', priority: 2 }),
    ];

    expect(priceOf(own, lists, everybody)).toEqual({ price: usd(1_500), compareAt: null, listId: 'high' });
    expect(priceOf(own, [...lists, listed(1_400, { id: 'sale' })], everybody)).toEqual({
      price: usd(1_400),
      compareAt: usd(1_500),
      listId: 'sale',
    });
  });

  it('is another for groups, in other currencies, and from more pieces on', () => {
    const lists = [
      listed(900, { customerGroup: 'trade' }),
      listed(600, { customerGroup: 'trade' }, 10),
      listed(850, { id: 'eur', kind: 'OVERRIDE', currency: 'EUR' }),
    ];
    const trade = { ...everybody, groups: ['trade'] };

    expect(priceOf(own, lists, trade)?.price).toEqual(usd(900));
    expect(priceOf(own, lists, { ...trade, quantity: 12 })?.price).toEqual(usd(600));
    expect(priceOf(own, lists, { ...everybody, currency: 'EUR' })?.price).toEqual({ minor: 850, currency: 'EUR' });
    expect(quantityBreaks(own, lists, trade)).toEqual([
      { minQuantity: 1, price: usd(900), compareAt: usd(1_000) },
      { minQuantity: 10, price: usd(600), compareAt: usd(1_000) },
    ]);
    expect(quantityBreaks(own, lists, everybody)).toEqual([
      { minQuantity: 1, price: usd(1_000), compareAt: usd(1_200) },
    ]);
    expect(quantityBreaks(own, [], { ...everybody, currency: 'EUR' })).toEqual([]);
  });

  it('holds since the last list began or ended', () => {
    const began = new Date(at.getTime() - hour);
    const ended = new Date(at.getTime() - 1);
    const lists = [listed(1, { startsAt: began, endsAt: new Date(at.getTime() + 1) }), listed(1, { endsAt: ended })];

    expect(latestChange(lists, at)).toEqual(ended);
    expect(latestChange([], at)).toBeUndefined();
  });
});
