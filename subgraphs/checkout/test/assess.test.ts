import { add, type Buyer, checkoutCompletedV2, isEqual, subtract, totalOf, zero } from '@agora/schema';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Answers, assess } from '../src/domain/pricing/assess.ts';
import { type CartLine, change, emptyCart, type OpenCart } from '../src/domain/carts/cart.ts';
import { completeCart } from '../src/domain/completion/complete-cart.ts';
import { ada, address, card, home } from './start-checkout.ts';

const now = new Date('2026-12-01T00:00:00Z');
const idOf = (index: number) => `018f0000-0000-7000-8000-${index.toString(16).padStart(12, '0')}`;

/** Carts of any size in currencies of 0, 2 and 3 digits, and what others say of them, which may be something else. */
const situation = fc
  .record({
    currency: fc.constantFrom('JPY', 'USD', 'KWD'),
    /** Whether nothing has changed since. */
    isCalm: fc.boolean(),
    lines: fc.array(
      fc.record({
        quantity: fc.integer({ min: 1, max: 999 }),
        agreed: fc.integer({ min: 0, max: 10_000_000 }),
        change: fc.constantFrom(0, 0, 0, 1, -1, 500),
        missing: fc.constantFrom(0, 0, 0, 1),
        isSold: fc.constantFrom(true, true, true, false),
        taxClass: fc.constantFrom('standard', 'standard', 'reduced', 'unheard-of'),
        isOtherClass: fc.constantFrom(false, false, false, true),
      }),
      { maxLength: 8 },
    ),
    shipping: fc.option(fc.integer({ min: 0, max: 100_000 })),
    isOffered: fc.constantFrom(true, true, true, false),
    shippingChange: fc.constantFrom(0, 0, 0, 1),
    millionths: fc.option(fc.integer({ min: 0, max: 400_000 })),
    reduced: fc.option(fc.integer({ min: 0, max: 400_000 })),
    isIncluded: fc.boolean(),
    isChosen: fc.constantFrom(true, true, true, false),
    hasPaymentMethod: fc.constantFrom(true, true, false),
  })
  .map((given) => {
    const { currency } = given;
    const lines = given.lines.map(({ quantity, agreed, taxClass }, index): CartLine => ({
      ...{
        id: idOf(index),
        kind: 'PAID',
        variantId: idOf(index),
        productId: idOf(index),
        sku: 'SKU',
        title: 'Thing',
        quantity,
      },
      ...{ unitPrice: { minor: agreed, currency }, unitPriceWhenAdded: { minor: agreed, currency }, isReturned: false },
      ...{ priceSince: now, compareAtPrice: null, hasOwnPrice: false },
      ...{ taxClass, catalogueIds: [], weightGrams: 1, requiresShipping: true },
    }));
    const price = { minor: given.shipping ?? 0, currency };
    const shippingOption = { code: 'STANDARD', name: 'Standard', carrier: 'Post', price, minDays: 1, maxDays: 2 };
    const chosen = { shippingAddressId: home, shippingAddress: address, paymentMethodId: card };
    const empty = emptyCart({ id: home, customerId: ada.id, currency }, now);
    const cart = change(
      empty,
      { lines, ...(given.isChosen && chosen), shippingOption: given.shipping === null ? null : shippingOption },
      now,
    );
    const offered = { minor: price.minor + given.shippingChange, currency };
    const calm = given.isCalm ? { isSold: true, change: 0, missing: 0, isOtherClass: false } : {};
    const said = given.lines.map((line, index) => ({ ...line, ...calm, variantId: idOf(index) }));
    const answers: Answers = {
      version: cart.version,
      quotes: new Map(
        said.flatMap(({ isSold, variantId, agreed, change: by, taxClass, isOtherClass }) => {
          const unitPrice = { minor: Math.max(0, agreed + by), currency };
          const named = { variantId, productId: variantId, sku: 'SKU', title: 'Thing' };
          const quoted = isOtherClass ? 'reduced' : taxClass;
          const quote = { ...named, unitPrice, priceSince: now, taxClass: quoted, catalogueIds: [], weightGrams: 1 };
          return isSold ? [[variantId, quote]] : [];
        }),
      ),
      available: new Map(said.map(({ variantId, quantity, missing }) => [variantId, quantity - missing])),
      shippingOptions: given.isOffered ? [{ ...shippingOption, price: offered }] : [],
      hasPaymentMethod: given.hasPaymentMethod,
    };
    const { millionths, reduced, isIncluded } = given;
    const place = { country: 'US', region: 'KY', validFrom: now, setBy: null, setAt: null };
    const taxRates = [
      { ...place, taxClass: 'standard', millionths, isIncluded },
      { ...place, taxClass: 'reduced', millionths: reduced, isIncluded: true },
    ];
    return { cart, answers, taxRates };
  });

const buyer: Buyer = { kind: 'CUSTOMER', customerId: ada.id };
const runs = { seed: 20_261_129, numRuns: 400 };

describe('what a cart is assessed as', () => {
  it('has totals that are the sums of its parts, in every currency, asked or not', () => {
    fc.assert(
      fc.property(situation, fc.boolean(), ({ cart, answers, taxRates }, isAsked) => {
        const { lines, shipping, totals } = assess(cart, { taxRates, answers: isAsked ? answers : undefined }, now);
        const { subtotal, discount, shipping: price, tax, includedTax, total } = totals;
        const nothing = zero(cart.currency);

        expect(total).toEqual(add(nothing, ...lines.map((line) => line.total), shipping?.total ?? nothing));
        expect(total).toEqual(add(subtract(subtotal, discount), price, tax));
        const taxes = [...lines, ...(shipping ? [shipping] : [])].flatMap((part) => part.taxes);
        expect(add(tax, includedTax)).toEqual(add(nothing, ...taxes.map(({ amount }) => amount)));
        for (const line of lines) expect(line.total).toEqual(totalOf(line));
      }),
      runs,
    );
  });

  it('is what completing refuses, with a total that is another one than was seen, and what it lets through is told at the assessed total', () => {
    let bought = 0;
    fc.assert(
      fc.property(situation, ({ cart, answers, taxRates }) => {
        const { problems, totals } = assess(cart, { taxRates, answers }, now);
        const blocking = problems.filter(({ isBlocking }) => isBlocking).map(({ code }) => code);

        const decision = completeCart(
          cart,
          { taxRates, answers },
          { orderId: home, buyer, expectedTotal: undefined, now },
        );

        if (decision.refused) {
          if (isReady(cart)) expect([...blocking, 'TOTAL_CHANGED']).toContain(decision.refused);
          if (blocking.length === 0 && isReady(cart))
            expect(isEqual(totals.total, totalsSeen(cart, taxRates))).toBe(false);
          return;
        }
        bought += 1;
        expect([blocking, decision.cart.purchase.totals]).toEqual([[], totals]);
      }),
      runs,
    );
    expect(bought).toBeGreaterThan(20);
  });

  it('is paid with what its total is, and a total of zero with nothing, for a customer and a guest alike', () => {
    const zeros = situation.map((given) => {
      const free = (line: CartLine) => ({
        ...line,
        unitPrice: zero(given.cart.currency),
        unitPriceWhenAdded: zero(given.cart.currency),
      });
      const shippingOption = given.cart.shippingOption && {
        ...given.cart.shippingOption,
        price: zero(given.cart.currency),
      };
      const quotes = new Map(
        [...given.answers.quotes].map(([id, quote]) => [id, { ...quote, unitPrice: zero(given.cart.currency) }]),
      );
      const shippingOptions = shippingOption ? [shippingOption] : [];
      return {
        ...given,
        cart: { ...given.cart, lines: given.cart.lines.map(free), shippingOption, paymentMethodId: null },
        answers: { ...given.answers, quotes, shippingOptions, hasPaymentMethod: false },
      };
    });
    const bought = { CUSTOMER: 0, GUEST: 0 };
    const guest = { kind: 'GUEST', email: 'ada@example.com' } as const satisfies Buyer;
    fc.assert(
      fc.property(
        fc.oneof(situation, zeros),
        fc.boolean(),
        fc.constantFrom(buyer, guest),
        ({ cart: given, ...facts }, isOwn, who) => {
          const customerId = (who.kind === 'CUSTOMER') === isOwn ? ada.id : null;
          const cart = {
            ...given,
            customerId,
            guestEmail: customerId === null ? guest.email : null,
            shippingAddressId: who.kind === 'GUEST' ? null : given.shippingAddressId,
          };

          const decision = completeCart(cart, facts, { orderId: home, buyer: who, expectedTotal: undefined, now });

          if (cart.lines.length > 0 && !isOwn) expect(decision.refused).toBe('CART_NOT_FOUND');
          if (decision.refused) return;
          bought[who.kind] += 1;
          const told = checkoutCompletedV2.schema.parse(decision.events[0]?.data);
          expect(told.buyer).toEqual(who);
          expect(add(zero(cart.currency), ...told.tenders.map(({ amount }) => amount))).toEqual(told.totals.total);
          expect(told.tenders).toHaveLength(told.totals.total.minor === 0 ? 0 : 1);
        },
      ),
      { ...runs, numRuns: 1_000 },
    );
    expect(Math.min(bought.CUSTOMER, bought.GUEST)).toBeGreaterThan(20);
  });
});

const isReady = ({ lines, shippingAddress, shippingOption, paymentMethodId }: OpenCart) =>
  lines.length > 0 && shippingAddress !== null && shippingOption !== null && paymentMethodId !== null;

const totalsSeen = (cart: OpenCart, taxRates: Parameters<typeof assess>[1]['taxRates']) =>
  assess(cart, { taxRates }, now).totals.total;
