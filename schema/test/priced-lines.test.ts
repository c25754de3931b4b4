import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  add,
  adjustedPrice,
  allocate,
  type Money,
  orderTotalsOf,
  type Parts,
  subtract,
  taxesOf,
  type TaxRule,
  totalOf,
  worthOf,
  zero,
} from '../index.ts';

const usd = (minor: number): Money => ({ minor, currency: 'USD' });
const off = (minor: number) => ({ source: 'PROMOTION', code: null, text: 'Less', amount: usd(minor) }) as const;
const salesTax: TaxRule = { taxClass: 'standard', millionths: 82_500, isIncluded: false };
const vat: TaxRule = { taxClass: 'standard', millionths: 200_000, isIncluded: true };

function parts(quantity: number, unitPrice: number, adjustments: readonly number[], rules: readonly TaxRule[]): Parts {
  const line = { quantity, unitPrice: usd(unitPrice), adjustments: adjustments.map(off) };
  return { ...line, taxes: taxesOf(adjustedPrice(line), rules) };
}

const rule = fc.record({
  taxClass: fc.constantFrom('standard', 'reduced'),
  millionths: fc.integer({ min: 0, max: 400_000 }),
  isIncluded: fc.boolean(),
});

/** Lines of one currency, an order's discount spread over them, taxes of any kind. */
const priced = fc
  .record({
    currency: fc.constantFrom('JPY', 'USD', 'KWD'),
    lines: fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 999 }),
        minor: fc.integer({ min: 0, max: 10_000_000 }),
        rules: fc.array(rule, { maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 10 },
    ),
    discountPercent: fc.integer({ min: 0, max: 100 }),
  })
  .map(({ currency, lines, discountPercent }) => {
    const prices = lines.map(({ minor, quantity }) => minor * quantity);
    const whole = prices.reduce((sum, price) => sum + price, 0);
    const discount = { minor: -Math.round((whole * discountPercent) / 100), currency };
    const shares = whole === 0 ? prices.map(() => zero(currency)) : allocate(discount, prices);
    const pricedLines = lines.map(({ quantity, minor, rules }, index): Parts => {
      const amount = shares[index] ?? zero(currency);
      const line = {
        quantity,
        unitPrice: { minor, currency },
        adjustments: [{ source: 'DISCOUNT_CODE', code: 'SPRING', text: 'Spring', amount } as const],
      };
      return { ...line, taxes: taxesOf(adjustedPrice(line), rules) };
    });
    return { currency, discount, lines: pricedLines };
  });

describe('a priced line', () => {
  it('comes to its price, its adjustments and the taxes on top', () => {
    const line = parts(3, 1000, [-300, -30], [salesTax]);

    expect(line.taxes).toEqual([{ ...salesTax, amount: usd(220) }]);
    expect(totalOf(line)).toEqual(usd(2890));
  });

  it('holds a tax that is included without being dearer by it', () => {
    const line = parts(1, 1200, [], [vat]);

    expect(line.taxes).toEqual([{ ...vat, amount: usd(200) }]);
    expect(totalOf(line)).toEqual(usd(1200));
  });

  it('has two included taxes of one net price', () => {
    const rules = [
      { ...vat, millionths: 50_000 },
      { ...vat, millionths: 99_750 },
    ];

    expect(taxesOf(usd(114_975), rules).map(({ amount }) => amount.minor)).toEqual([5000, 9975]);
  });
});

describe('totals of an order', () => {
  it('name what they are made of', () => {
    const shipping = parts(1, 599, [-599], []);

    expect(orderTotalsOf('USD', [parts(2, 1000, [-200], [salesTax]), parts(1, 1200, [], [vat])], shipping)).toEqual({
      subtotal: usd(3200),
      discount: usd(799),
      shipping: usd(599),
      tax: usd(149),
      includedTax: usd(200),
      total: usd(3149),
    });
  });

  it('of nothing are nothing', () => {
    expect(orderTotalsOf('JPY', [], null).total).toEqual(zero('JPY'));
  });

  it('are the sum of their parts and nothing else', () => {
    fc.assert(
      fc.property(priced, ({ currency, lines, discount }) => {
        const { subtotal, discount: taken, shipping, tax, total } = orderTotalsOf(currency, lines, null);

        expect(taken.minor).toBe(discount.minor === 0 ? 0 : -discount.minor);
        expect(total).toEqual(add(subtract(subtotal, taken), shipping, tax));
        expect(total).toEqual(add(zero(currency), ...lines.map(totalOf)));
      }),
    );
  });
});

describe('what a part of a line is worth', () => {
  it('is its share of the price, of adjustments and of taxes', () => {
    const line = parts(3, 1000, [-100], [salesTax]);

    expect(worthOf(line, 0, 1)).toMatchObject({
      quantity: 1,
      adjustments: [{ amount: usd(-33) }],
      taxes: [{ amount: usd(80) }],
      total: usd(1047),
    });
    expect(worthOf(line, 0, 3).total).toEqual(totalOf(line));
  });

  it.each([
    [0, 4],
    [2, 2],
    [-1, 1],
    [0, 0.5],
    [1, -1],
  ])('is nothing when %i are gone and %i are wanted of 3', (before, count) => {
    expect(() => worthOf(parts(3, 1000, [], []), before, count)).toThrow(RangeError);
  });

  it('adds up to the line, to the unit, in whatever steps it is given back', () => {
    const steps = fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 12 });
    fc.assert(
      fc.property(priced, steps, ({ lines, currency }, wanted) => {
        for (const line of lines) {
          let before = 0;
          const worths = [...wanted, line.quantity].map((count) => {
            const given = Math.min(count, line.quantity - before);
            before += given;
            return worthOf(line, before - given, given);
          });
          const sum = (amounts: readonly Money[]) => add(zero(currency), ...amounts);

          expect(sum(worths.map(({ total }) => total))).toEqual(totalOf(line));
          for (const [index, { amount }] of line.taxes.entries()) {
            expect(sum(worths.map(({ taxes }) => taxes[index]?.amount ?? zero(currency)))).toEqual(amount);
          }
        }
      }),
    );
  });

  it('is never less than nothing for a line that costs something, nor more than the line', () => {
    fc.assert(
      fc.property(priced, fc.nat(), fc.nat(), ({ lines }, from, to) => {
        for (const line of lines) {
          const before = from % (line.quantity + 1);
          const { total } = worthOf(line, before, to % (line.quantity - before + 1));

          expect(total.minor).toBeGreaterThanOrEqual(-line.taxes.length - line.adjustments.length);
          expect(total.minor).toBeLessThanOrEqual(totalOf(line).minor + line.taxes.length + line.adjustments.length);
        }
      }),
    );
  });
});
