import { add, totalOf } from '@agora/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../src/domain/pricing/assess.ts';
import type { Action } from '../../src/domain/promotions/action.ts';
import { everyItem } from '../../src/domain/promotions/items.ts';
import type { Offer, PromotionFacts } from '../../src/domain/promotions/offer.ts';
import { promote } from '../../src/domain/promotions/promote.ts';
import type { OpenCart } from '../../src/domain/carts/cart.ts';
import { cartOf, noConditions, now, offerOf, only, promotionOf, variant } from './promotion-of.ts';

const [chair, lamp, desk] = [variant(1), variant(2), variant(3)];
const cart = cartOf([
  { variantId: chair, quantity: 3, minor: 1_000 },
  { variantId: lamp, quantity: 2, minor: 333 },
]);

const factsOf = (...offers: readonly Offer[]): PromotionFacts => ({ offers, customerGroups: [], isFirstOrder: true });
const run = (action: Action, of: OpenCart = cart) =>
  promote(of, factsOf(offerOf(promotionOf(action))), { available: undefined, now });
const savedOf = (action: Action, of?: OpenCart) => {
  const { adjustments, shippingAdjustments } = run(action, of);
  const minor = (all: readonly { readonly amount: { readonly minor: number } }[]) =>
    all.reduce((sum, { amount }) => sum - amount.minor, 0);
  return [...adjustments.map(minor), minor(shippingAdjustments)];
};

describe('a promotion', () => {
  it.each<[string, Action, number[]]>([
    ['a percentage off everything', { kind: 'PERCENT_OFF', items: everyItem, millionths: 100_000 }, [300, 67, 0]],
    ['a percentage off some goods', { kind: 'PERCENT_OFF', items: only(lamp), millionths: 500_000 }, [0, 333, 0]],
    ['an amount, by what each line costs', { kind: 'AMOUNT_OFF', items: everyItem, minor: 100 }, [82, 18, 0]],
    ['not more than there is', { kind: 'AMOUNT_OFF', items: only(lamp), minor: 5_000 }, [0, 666, 0]],
    ['an amount off each piece', { kind: 'AMOUNT_OFF_EACH', items: everyItem, minor: 400 }, [1_200, 666, 0]],
    ['the shipping', { kind: 'SHIPPING_PERCENT_OFF', millionths: 1_000_000 }, [0, 0, 500]],
    ['an amount off the shipping', { kind: 'SHIPPING_AMOUNT_OFF', minor: 200 }, [0, 0, 200]],
    ['the cheapest of those that are bought together', buyAndGet({ buyQuantity: 2, getQuantity: 1 }), [0, 333, 0]],
    [
      'half of one for each that is bought of another',
      buyAndGet({ items: only(chair), getItems: only(lamp), millionths: 500_000 }),
      [0, 333, 0],
    ],
    ['that once at most', buyAndGet({ items: only(chair), getItems: only(lamp), maxTimes: 1 }), [0, 333, 0]],
    [
      'more for those who spend more',
      {
        kind: 'TIERED_BY_SPENT',
        items: everyItem,
        tiers: [
          { from: 1_000, saves: { millionths: 10_000 } },
          { from: 3_666, saves: { millionths: 500_000 } },
          { from: 3_667, saves: { minor: 3_000 } },
        ],
      },
      [1_500, 333, 0],
    ],
    [
      'more for those who take more pieces',
      {
        kind: 'TIERED_BY_QUANTITY',
        items: only(chair),
        tiers: [
          { from: 2, saves: { minor: 100 } },
          { from: 4, saves: { minor: 900 } },
        ],
      },
      [100, 0, 0],
    ],
    [
      'what is above the price of a bundle, as often as it is in the cart',
      {
        kind: 'BUNDLE',
        parts: [
          { variantId: chair, quantity: 1 },
          { variantId: lamp, quantity: 1 },
        ],
        minor: 1_000,
        maxTimes: null,
      },
      [500, 166, 0],
    ],
  ])('takes off %s', (_, action, saved) => {
    expect(savedOf(action)).toEqual(saved);
  });

  it('gives something beside, as a line of its own that costs nothing and is the same each time', () => {
    const gift = { variantId: desk, productId: desk, sku: 'DESK', title: 'Desk', quantity: 1, priceMinor: 100 };
    const action: Action = { kind: 'GIFT', gift: { ...gift, taxClass: 'standard' } };

    const { gifts, applied } = run(action);

    expect(gifts).toMatchObject([{ kind: 'GIFT', variantId: desk, quantity: 1, unitPrice: { minor: 0 } }]);
    expect(applied).toMatchObject([{ amount: { minor: 0 } }]);
    expect(run(action).gifts).toEqual(gifts);
  });

  it.each<[string, Partial<Parameters<typeof promotionOf>[1]>, Partial<Offer>]>([
    ['NOT_IN_FORCE', { status: 'PAUSED' }, {}],
    ['NOT_IN_FORCE', { startsAt: new Date(now.getTime() + 1) }, {}],
    ['NOT_IN_FORCE', { endsAt: now }, {}],
    ['CURRENCY_DIFFERS', { currency: 'EUR' }, {}],
    ['USED_UP', {}, { isUsedUp: true }],
    ['USED_UP', { currency: 'USD', budgetMinor: 1_000 }, { budgetLeft: 366 }],
    ['NOT_FOR_YOU', { conditions: { ...noConditions, customerGroups: ['trade'] } }, {}],
    ['NOT_SHIPPED_THERE', { conditions: { ...noConditions, countries: ['US'] } }, {}],
    ['MINIMUM_NOT_REACHED', { conditions: { ...noConditions, minimumSubtotalMinor: 3_667 } }, {}],
    ['ITEMS_MISSING', { conditions: { ...noConditions, items: only(desk) } }, {}],
    ['ITEMS_MISSING', { conditions: { ...noConditions, minimumQuantity: 6 } }, {}],
  ])('is not for a cart: %s', (reason, more, offer) => {
    const promotion = promotionOf({ kind: 'PERCENT_OFF', items: everyItem, millionths: 100_000 }, more);

    const { missed, applied } = promote(cart, factsOf(offerOf(promotion, offer)), { available: undefined, now });

    expect([missed.map((one) => one.reason), applied]).toEqual([[reason], []]);
  });

  it('is for a first order, for a group and for a country where they are those of the buyer', () => {
    const conditions = { ...noConditions, customerGroups: ['trade'], isFirstOrder: true };
    const promotion = promotionOf({ kind: 'PERCENT_OFF', items: everyItem, millionths: 100_000 }, { conditions });
    const at = { available: undefined, now };
    const facts = { offers: [offerOf(promotion)], customerGroups: ['trade'], isFirstOrder: true };

    expect(promote(cart, facts, at).applied).toHaveLength(1);
    expect(promote(cart, { ...facts, isFirstOrder: false }, at).missed).toMatchObject([{ reason: 'NOT_FIRST_ORDER' }]);
  });

  it('gives nothing that is not there', () => {
    const gift = { variantId: chair, productId: chair, sku: 'CHAIR', title: 'Chair', quantity: 1, priceMinor: 100 };
    const facts = factsOf(offerOf(promotionOf({ kind: 'GIFT', gift: { ...gift, taxClass: 'standard' } })));
    const giftsWith = (there: number) => promote(cart, facts, { available: new Map([[chair, there]]), now }).gifts;

    expect([giftsWith(3), giftsWith(4)].map(({ length }) => length)).toEqual([0, 1]);
  });
});

function buyAndGet(more: Partial<Extract<Action, { readonly kind: 'BUY_X_GET_Y' }>>): Action {
  const counts = { buyQuantity: 1, getQuantity: 1, millionths: 1_000_000, maxTimes: null };
  return { kind: 'BUY_X_GET_Y', items: everyItem, getItems: everyItem, ...counts, ...more };
}

describe('several promotions', () => {
  const percent = (millionths: number): Action => ({ kind: 'PERCENT_OFF', items: everyItem, millionths });
  const id = (index: number) => ({ id: variant(900 + index) });

  it('go together where they combine, each on what the others leave, and the shipping beside', () => {
    const facts = factsOf(
      offerOf(promotionOf(percent(500_000), id(1))),
      offerOf(promotionOf(percent(500_000), id(2))),
      offerOf(promotionOf({ kind: 'SHIPPING_PERCENT_OFF', millionths: 1_000_000 }, id(3))),
    );

    const { totals } = assess(cart, { taxRates: [], promotions: facts }, now);

    expect(totals).toMatchObject({ subtotal: { minor: 3_666 }, discount: { minor: 3_250 }, total: { minor: 916 } });
  });

  it('leave the better of one that goes alone and those that combine, and say so of the other', () => {
    const alone = (millionths: number) => offerOf(promotionOf(percent(millionths), { ...id(1), isExclusive: true }));
    const combining = offerOf(promotionOf(percent(100_000), id(2)));
    const chosen = (...offers: readonly Offer[]) => promote(cart, factsOf(...offers), { available: undefined, now });

    expect(chosen(alone(50_000), combining).applied).toMatchObject([{ promotionId: id(2).id }]);
    expect(chosen(alone(200_000), combining).applied).toMatchObject([{ promotionId: id(1).id }]);
    expect(chosen(alone(200_000), combining).missed).toMatchObject([{ reason: 'BETTER_OFFER' }]);
  });

  it('leave of two that save the same the one of the higher priority', () => {
    const alone = (index: number, priority: number) =>
      offerOf(promotionOf(percent(100_000), { ...id(index), isExclusive: true, priority }));

    const { applied } = promote(cart, factsOf(alone(1, 1), alone(2, 5)), { available: undefined, now });

    expect(applied).toMatchObject([{ promotionId: id(2).id }]);
  });
});

describe('any cart with any promotions', () => {
  const currencies = fc.constantFrom('USD', 'JPY', 'KWD');
  const pieces = fc
    .array(fc.record({ quantity: fc.integer({ min: 1, max: 40 }), minor: fc.integer({ min: 0, max: 100_000 }) }), {
      minLength: 1,
      maxLength: 8,
    })
    .map((all) => all.map((one, index) => ({ ...one, variantId: variant(index) })));
  const items = fc.oneof(
    fc.constant(everyItem),
    fc.array(fc.integer({ min: 0, max: 8 }), { minLength: 1, maxLength: 3 }).map((all) => only(...all.map(variant))),
  );
  const millionths = fc.integer({ min: 1, max: 1_000_000 });
  const minor = fc.integer({ min: 1, max: 200_000 });
  const few = fc.integer({ min: 1, max: 4 });
  const maxTimes = fc.option(few);
  const tier = fc.record({
    from: fc.integer({ min: 1, max: 100_000 }),
    saves: fc.oneof(fc.record({ millionths }), fc.record({ minor })),
  });
  const tiers = fc
    .array(tier, { minLength: 1, maxLength: 4 })
    .map((all) => all.toSorted((one, other) => one.from - other.from));
  const parts = fc.uniqueArray(fc.record({ variantId: fc.integer({ min: 0, max: 4 }).map(variant), quantity: few }), {
    minLength: 1,
    maxLength: 3,
    selector: ({ variantId }) => variantId,
  });
  const actions: fc.Arbitrary<Action> = fc.oneof(
    fc.record({ kind: fc.constant('PERCENT_OFF' as const), items, millionths }),
    fc.record({ kind: fc.constantFrom('AMOUNT_OFF' as const, 'AMOUNT_OFF_EACH' as const), items, minor }),
    fc.record({ kind: fc.constant('SHIPPING_PERCENT_OFF' as const), millionths }),
    fc.record({ kind: fc.constant('SHIPPING_AMOUNT_OFF' as const), minor }),
    fc.record({
      kind: fc.constant('BUY_X_GET_Y' as const),
      ...{ items, getItems: items, buyQuantity: few, getQuantity: few, millionths, maxTimes },
    }),
    fc.record({
      kind: fc.constantFrom('TIERED_BY_SPENT' as const, 'TIERED_BY_QUANTITY' as const),
      ...{ items, tiers },
    }),
    fc.record({ kind: fc.constant('BUNDLE' as const), parts, minor, maxTimes }),
  );
  const offers = fc
    .array(fc.record({ action: actions, isExclusive: fc.boolean(), priority: fc.integer({ min: 0, max: 3 }) }), {
      maxLength: 8,
    })
    .map((all) =>
      all.map(({ action, ...more }, at) => offerOf(promotionOf(action, { ...more, id: variant(900 + at) }))),
    );
  const shipping = fc.option(fc.integer({ min: 0, max: 5_000 }));
  const carts = fc.record({ currency: currencies, pieces, shipping, offers });

  it('comes to the sum of its parts, none of which is below zero or above its price', () => {
    fc.assert(
      fc.property(carts, (given) => {
        const of = cartOf(given.pieces, given.currency, given.shipping);
        const {
          lines,
          shipping: brought,
          totals,
          promotions,
        } = assess(of, { taxRates: [], promotions: factsOf(...given.offers) }, now);

        for (const line of lines) expect(totalOf(line).minor).toBeGreaterThanOrEqual(0);
        const all = [...lines, ...(brought ? [brought] : [])];
        expect(brought?.total.minor ?? 0).toBeGreaterThanOrEqual(0);
        expect(all.flatMap(({ adjustments }) => adjustments).every(({ amount }) => amount.minor < 0)).toBe(true);
        const zero = { minor: 0, currency: given.currency };
        expect(totals.total).toEqual(add(zero, ...all.map(({ total }) => total)));
        expect(totals.discount).toEqual(add(zero, ...promotions.map(({ amount }) => amount)));
        expect(totals.total.minor).toBe(totals.subtotal.minor + totals.shipping.minor - totals.discount.minor);
      }),
    );
  });

  it('never costs more than without one of them, and the same each time in whatever order they are told', () => {
    fc.assert(
      fc.property(carts, fc.nat(), (given, pick) => {
        const of = cartOf(given.pieces, given.currency, given.shipping);
        const totalWith = (all: readonly Offer[]) =>
          assess(of, { taxRates: [], promotions: factsOf(...all) }, now).totals.total.minor;
        const total = totalWith(given.offers);

        expect(total).toBeLessThanOrEqual(totalWith([]));
        expect(totalWith(given.offers.toReversed())).toBe(total);
        if (given.offers.filter(({ promotion }) => !promotion.isExclusive).length <= 6) {
          expect(total).toBeLessThanOrEqual(totalWith(given.offers.toSpliced(pick % (given.offers.length || 1), 1)));
        }
      }),
    );
  });
});
