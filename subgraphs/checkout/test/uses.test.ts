import { randomUUID } from 'node:crypto';
import { checkoutCompletedV2, orderCancelled, orderConfirmed } from '@agora/schema';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowance, allowanceUse } from '../src/db/tables.ts';
import { change, emptyCart } from '../src/domain/carts/cart.ts';
import { completeCart, type Purchase } from '../src/domain/completion/complete-cart.ts';
import { type Allowance, type OrderOutcome, settleUse, type Use } from '../src/domain/allowances/use.ts';
import { usesOf } from '../src/domain/allowances/uses-of.ts';
import { keepPurchase } from '../src/graphql/completion/keep-purchase.ts';
import { ada, address, bob, card, chair, type Checkout, home, startCheckout, usd } from './start-checkout.ts';

const outcomes = fc.array(fc.constantFrom<OrderOutcome>('CONFIRMED', 'CANCELLED'), { maxLength: 6 });
const stateAfter = (told: readonly OrderOutcome[]): Use['state'] =>
  told.includes('CANCELLED') ? 'RELEASED' : told.includes('CONFIRMED') ? 'USED' : 'HELD';

const spring: Use = { kind: 'DISCOUNT_CODE', ref: 'SPRING', buyer: ada.id, buyerEmail: null, amount: 1, state: 'HELD' };
const line = { lineId: chair, variantId: chair, productId: chair, sku: 'SKU', title: 'Chair', quantity: 1 };

function told(orderId: string, outcome: OrderOutcome) {
  const order = { orderId, number: 'A-1', customerId: ada.id };
  const lines = [{ ...line, unitPrice: usd(100), total: usd(100) }];
  const at = new Date().toISOString();
  if (outcome === 'CANCELLED') {
    return orderCancelled.draft({ ...order, lines, reason: 'CHANGED_MIND', cancelledAt: at });
  }
  const totals = { subtotal: usd(100), discount: usd(0), shipping: usd(0), tax: usd(0), total: usd(100) };
  const shippingOption = { code: 'A', name: 'A', carrier: 'A', price: usd(0), minDays: 1, maxDays: 1 };
  const confirmed = { lines, totals, shippingAddress: address, shippingOption, paymentId: card, confirmedAt: at };
  return orderConfirmed.draft({ ...order, ...confirmed });
}

/** The shop with allowances that have these limits. */
async function startWith(...limits: readonly Pick<Allowance, 'kind' | 'ref' | 'total' | 'perBuyer'>[]) {
  const shop = await startCheckout();
  const { db } = shop.running.database;
  await db.insert(allowance).values([...limits]);
  return {
    ...shop,
    hold: (orderId: string, ...uses: readonly Use[]) => shop.given((work) => work.uses.hold(orderId, uses)),
    takenOf: async (ref: string) =>
      (await db.select({ taken: allowance.taken }).from(allowance).where(eq(allowance.ref, ref)))[0]?.taken,
    statesOf: async (orderId: string) =>
      (await db.select().from(allowanceUse).where(eq(allowanceUse.orderId, orderId))).map(({ state }) => state),
  };
}

const springOf = (total: number | null, perBuyer: number | null = null) => ({
  ...{ kind: 'DISCOUNT_CODE' as const, ref: 'SPRING', total, perBuyer },
});

describe('a use of a code', () => {
  it('is given back by a cancelled order and used by a confirmed one, whatever comes first, late or again', () => {
    fc.assert(
      fc.property(outcomes, (all) => {
        expect(all.reduce((use, outcome) => settleUse(use, outcome), spring).state).toBe(stateAfter(all));
      }),
    );
  });

  it.each([
    [['CONFIRMED']],
    [['CANCELLED']],
    [['CONFIRMED', 'CONFIRMED', 'CANCELLED', 'CANCELLED', 'CONFIRMED']],
    [['CANCELLED', 'CONFIRMED', 'CANCELLED']],
  ] satisfies [OrderOutcome[]][])('follows what is told of its order, and is counted by that: %j', async (all) => {
    await using shop = await startWith(springOf(5));
    const [orderId, other] = [randomUUID(), randomUUID()];
    await shop.hold(orderId, spring);
    await shop.hold(other, spring);

    for (const outcome of all) expect(await shop.tell(told(orderId, outcome))).toBe('done');

    const state = stateAfter(all);
    expect([await shop.statesOf(orderId), await shop.statesOf(other)]).toEqual([[state], ['HELD']]);
    expect(await shop.takenOf('SPRING')).toBe(state === 'RELEASED' ? 1 : 2);
  });

  it('never exceeds its limit, however many orders hold it at once; what is given back can be held again', async () => {
    await using shop = await startWith(springOf(5));
    const orders = Array.from({ length: 12 }, () => randomUUID());

    const refused = await Promise.all(orders.map((orderId) => shop.hold(orderId, { ...spring, buyer: orderId })));
    const held = orders.filter((_, at) => refused[at]?.length === 0);
    await shop.tell(told(held[0] ?? '', 'CANCELLED'));
    const again = await Promise.all([bob.id, card].map((buyer) => shop.hold(randomUUID(), { ...spring, buyer })));

    expect(held).toHaveLength(5);
    expect(again.map(({ length }) => length).toSorted()).toEqual([0, 1]);
    expect(await shop.takenOf('SPRING')).toBe(5);
  });

  it('never exceeds what one buyer may take, and leaves the others theirs', async () => {
    await using shop = await startWith(springOf(null, 2));

    const refused = await Promise.all(Array.from({ length: 8 }, () => shop.hold(randomUUID(), spring)));
    const other = await shop.hold(randomUUID(), { ...spring, buyer: bob.id });

    expect(refused.filter(({ length }) => length === 0)).toHaveLength(2);
    expect(other).toEqual([]);
  });

  it('is held with all the others of its order or not at all, in whatever order parallel ones name them', async () => {
    await using shop = await startWith(springOf(20), {
      kind: 'PROMOTION_BUDGET',
      ref: card,
      total: 1_000,
      perBuyer: null,
    });
    const paid: Use = { ...spring, kind: 'PROMOTION_BUDGET', ref: card, amount: 300 };

    const refused = await Promise.all(
      Array.from({ length: 8 }, (_, at) => shop.hold(randomUUID(), ...(at % 2 ? [spring, paid] : [paid, spring]))),
    );

    expect(refused.filter(({ length }) => length === 0)).toHaveLength(3);
    expect([await shop.takenOf('SPRING'), await shop.takenOf(card)]).toEqual([3, 900]);
    expect(refused.find(({ length }) => length > 0)).toMatchObject([{ kind: 'PROMOTION_BUDGET', ref: card }]);
  });

  it('is refused where there is no such code', async () => {
    await using shop = await startWith(springOf(5));

    expect(await shop.hold(randomUUID(), { ...spring, ref: 'AUTUMN' })).toMatchObject([{ ref: 'AUTUMN' }]);
  });
});

describe('a purchase', () => {
  const option = { code: 'STANDARD', name: 'Standard', carrier: 'Post', price: usd(100), minDays: 1, maxDays: 2 };

  it('uses what its prices say of codes, and of each budget what they save in all', () => {
    const saves = [100, 50].map((amount) => ({ kind: 'PROMOTION_BUDGET' as const, ref: card, amount }));
    const takes = [{ kind: 'DISCOUNT_CODE' as const, ref: 'SPRING', amount: 1 }, ...saves];

    expect(usesOf(takes, { kind: 'GUEST', email: 'ada@example.com' }, null)).toEqual([
      { kind: 'DISCOUNT_CODE', ref: 'SPRING', buyer: 'ada@example.com', buyerEmail: null, amount: 1, state: 'HELD' },
      { kind: 'PROMOTION_BUDGET', ref: card, buyer: 'ada@example.com', buyerEmail: null, amount: 150, state: 'HELD' },
    ]);
  });

  it('is made as often as its code allows, and the carts of the others stay open', async () => {
    await using shop = await startWith(springOf(3));
    const purchases = await Promise.all(Array.from({ length: 8 }, () => purchaseOf(shop)));

    const answers = await Promise.all(purchases.map((purchase) => shop.given((work) => keepPurchase(purchase, work))));

    const bought = purchases.filter((_, at) => answers[at]?.refused === undefined).map(({ cart }) => cart.orderId);
    expect(answers.filter(({ refused }) => refused === 'USED_UP')).toHaveLength(5);
    const events = await shop.emitted(checkoutCompletedV2);
    expect(new Set(events.map(({ orderId }) => orderId))).toEqual(new Set(bought));
    const carts = await shop.given((work) => work.carts.byIds(purchases.map(({ cart }) => cart.id)));
    expect([...carts.values()].filter(({ status }) => status === 'OPEN')).toHaveLength(5);
  });

  /** What a customer of their own buys with the code. */
  async function purchaseOf(shop: Checkout): Promise<Purchase> {
    const now = new Date();
    const customerId = randomUUID();
    const quote = { variantId: chair, productId: chair, sku: 'SKU', title: 'Thing', unitPrice: usd(100) };
    const quoted = { ...quote, priceSince: now, taxClass: 'standard', catalogueIds: [], weightGrams: 1 };
    const place = { country: 'US', region: '', taxClass: 'standard' };
    const lines = [
      {
        ...quoted,
        id: randomUUID(),
        kind: 'PAID' as const,
        quantity: 1,
        unitPriceWhenAdded: usd(100),
        compareAtPrice: null,
        hasOwnPrice: false,
        isReturned: false,
        requiresShipping: true,
      },
    ];
    const chosen = { shippingAddressId: home, shippingAddress: address, shippingOption: option, paymentMethodId: card };
    const empty = emptyCart({ id: randomUUID(), customerId, currency: 'USD' }, now);
    const cart = change(empty, { lines, ...chosen }, now);
    await shop.given((work) => work.carts.insert(empty));
    const decision = completeCart(
      cart,
      {
        taxRates: [{ ...place, validFrom: now, millionths: 0, isIncluded: false, setBy: null, setAt: null }],
        answers: {
          version: cart.version,
          quotes: new Map([[chair, quoted]]),
          available: new Map([[chair, 1]]),
          shippingOptions: [option],
          hasPaymentMethod: true,
        },
      },
      { orderId: randomUUID(), buyer: { kind: 'CUSTOMER', customerId }, expectedTotal: undefined, now },
    );
    if (decision.refused) throw new Error(decision.refused);
    return { ...decision, uses: [{ ...spring, buyer: customerId }] };
  }
});
