import { randomUUID } from 'node:crypto';
import { checkoutCompletedV2, orderCancelled } from '@agora/schema';
import { change, emptyCart } from '../../src/domain/carts/cart.ts';
import { describe, expect, it } from 'vitest';
import {
  address,
  type Checkout,
  ada,
  changeCart,
  chair,
  codesOf,
  complete,
  lamp,
  readyCart,
  startCheckout,
  usd,
} from '../start-checkout.ts';
import { addCode, free, freeShipping, guestCart, readCart } from './cart-with-codes.ts';
import { automatic, inUsd, manage, running } from './staff.ts';

/** Carts of as many guests with a chair and a code each. */
async function cartsWith(shop: Checkout, code: string, count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  const now = new Date();
  const unitPrice = usd(10_000);
  const price = {
    unitPrice,
    unitPriceWhenAdded: unitPrice,
    compareAtPrice: null,
    hasOwnPrice: false,
    priceSince: new Date(0),
  };
  const named = { kind: 'PAID' as const, variantId: chair, productId: chair, sku: 'SKU', title: 'Thing' };
  const goods = {
    quantity: 1,
    isReturned: false,
    taxClass: 'standard',
    catalogueIds: [],
    weightGrams: 1_000,
    requiresShipping: true,
  };
  const option = { code: 'STANDARD', name: 'Standard', carrier: 'Post', price: usd(500), minDays: 2, maxDays: 4 };
  await shop.given(async ({ carts }) => {
    for (const id of ids) {
      const empty = emptyCart({ id, customerId: null, currency: 'USD' }, now);
      const lines = [{ ...named, ...price, ...goods, id: randomUUID() }];
      const guestEmail = `${id}@example.com`;
      const chosen = { guestEmail, shippingAddress: address, shippingOption: option, discountCodes: [code] };
      await carts.insert(empty);
      await carts.save(change(empty, { lines, ...chosen }, now));
    }
  });
  return ids;
}

/** Buys as somebody who tries again while there is too much to do. */
async function insist(shop: Checkout, cartId: string): ReturnType<typeof complete> {
  try {
    return await complete(shop.guest, cartId);
  } catch (error) {
    if (!String(error).includes('SERVICE_OVERLOADED')) throw error;
    return insist(shop, cartId);
  }
}

describe('the limits of promotions', () => {
  it('let a code for 100 uses be used 100 times by 300 buyers at once; a cancelled order gives its use back', async () => {
    await using shop = await startCheckout();
    shop.stock.set(chair, 999);
    const promotionId = await running(shop, free, { codes: ['FREE'], usageLimit: 100 });
    await automatic(shop, freeShipping);
    const carts = await cartsWith(shop, 'FREE', 300);

    const answers = await Promise.all(carts.map((cartId) => insist(shop, cartId)));

    const bought = answers.filter(({ orderId }) => orderId !== null);
    expect(bought).toHaveLength(100);
    const usedOf = async () => {
      const { promotion } = await manage(shop, 'promotionActivate', { promotionId });
      return promotion.codes.nodes[0].used;
    };
    expect(await usedOf()).toBe(100);
    expect(await shop.emitted(checkoutCompletedV2)).toHaveLength(100);

    await shop.tell(
      orderCancelled.draft({
        ...{ orderId: bought[0].orderId, number: 'A-1', customerId: bought[0].orderId, reason: 'CHANGED_MIND' },
        lines: [
          {
            ...{ lineId: chair, variantId: chair, productId: chair, sku: 'SKU', title: 'Thing', quantity: 1 },
            ...{ unitPrice: usd(10_000), total: usd(0) },
          },
        ],
        cancelledAt: new Date().toISOString(),
      }),
    );
    expect(await usedOf()).toBe(99);
    const waiting = carts[answers.findIndex(({ orderId }) => orderId === null)] ?? '';
    const again = await complete(shop.guest, waiting, { idempotencyKey: randomUUID() });
    expect([codesOf(again), await usedOf()]).toEqual([[], 100]);
  }, 300_000);

  it('count guests by their e-mail address, however it is written', async () => {
    await using shop = await startCheckout();
    await running(shop, free, { codes: ['FREE'], usageLimitPerCustomer: 1 });
    await automatic(shop, freeShipping);
    const first = await guestCart(shop, 'Guest@Example.com');
    await addCode(shop, first, 'FREE', shop.guest);
    await complete(shop.guest, first);

    const second = await guestCart(shop, 'guest@example.COM');
    const other = await guestCart(shop, 'other@example.com');

    expect(codesOf(await addCode(shop, second, 'FREE', shop.guest))).toEqual(['CODE_USED_UP']);
    expect(codesOf(await addCode(shop, other, 'FREE', shop.guest))).toEqual([]);
  });

  it('end with the budget', async () => {
    await using shop = await startCheckout();
    const promotionId = await automatic(shop, { budget: inUsd('25') });
    const cartId = await readyCart(shop);
    await complete(shop.as(ada), cartId);
    const { promotion } = await manage(shop, 'promotionActivate', { promotionId });
    expect(promotion.budgetSpent).toEqual({ amount: '20.00' });

    const next = await readyCart(shop, 1);

    // Of ten dollars five are left.
    expect((await readCart(shop, next)).promotions).toEqual([]);
    await manage(shop, 'promotionPause', { promotionId });
    const lower = { name: 'Welcome', trigger: 'AUTOMATIC', stacking: 'COMBINABLE' };
    const update = { ...lower, action: { kind: 'PERCENT_OFF', percent: '5' }, budget: inUsd('19.99') };
    const refused = await manage(shop, 'promotionUpdate', { promotionId, promotion: update });
    expect(codesOf(refused)).toEqual(['INVALID_PROMOTION']);
  });

  it('let a first order be had once, and again where it was cancelled', async () => {
    await using shop = await startCheckout();
    await automatic(shop, { conditions: { isFirstOrder: true } });
    const { orderId } = await complete(shop.as(ada), await readyCart(shop));

    const second = await readyCart(shop);
    expect((await readCart(shop, second)).promotions).toEqual([]);
    const line = { lineId: chair, variantId: chair, productId: chair, sku: 'SKU', title: 'Thing', quantity: 1 };
    await shop.tell(
      orderCancelled.draft({
        ...{ orderId, number: 'A-1', customerId: ada.id, reason: 'CHANGED_MIND' as const },
        lines: [{ ...line, unitPrice: usd(10_000), total: usd(10_000) }],
        cancelledAt: new Date().toISOString(),
      }),
    );

    expect((await readCart(shop, second)).promotions).toHaveLength(1);
  });
});

describe('a cart', () => {
  it('has what is given beside, as long as it is there, and is bought without it otherwise', async () => {
    await using shop = await startCheckout();
    const variants = [{ variantId: lamp, quantity: 1 }];
    await automatic(shop, { action: { kind: 'GIFT', variants }, conditions: { items: { variantIds: [chair] } } });
    const cartId = await readyCart(shop);

    expect((await readCart(shop, cartId)).lines).toMatchObject([{ kind: 'PAID' }, { kind: 'GIFT', quantity: 1 }]);
    shop.stock.set(lamp, 0);
    const told = await readCart(shop, cartId);
    const bought = await complete(shop.as(ada), cartId);

    expect(told.problems).toMatchObject([{ code: 'GIFT_UNAVAILABLE', isBlocking: false }]);
    expect(bought.cart.lines).toHaveLength(1);
  });

  it('has promotions for goods of a category, for those that the customer’s group is for', async () => {
    await using shop = await startCheckout();
    const [furniture, brandId] = [randomUUID(), randomUUID()];
    shop.catalogue.set(chair, { categoryIds: [furniture], brandId });
    await automatic(shop, {
      action: { kind: 'PERCENT_OFF', percent: '10', items: { categoryIds: [furniture] } },
      conditions: { customerGroups: ['trade'], countries: ['US'], items: { brandIds: [brandId] } },
    });
    const cartId = await readyCart(shop);
    await changeCart(shop.as(ada), 'cartLinesAdd', { cartId, lines: [{ variantId: lamp, quantity: 1 }] });
    const trader = shop.as({ ...ada, customerGroups: ['trade'] });

    const { promotions } = await readCart(shop, cartId, trader);

    expect(promotions).toMatchObject([{ amount: { amount: '20.00' } }]);
    expect((await readCart(shop, cartId)).promotions).toEqual([]);
    const [bought] = [await complete(trader, cartId)];
    expect(codesOf(bought)).toEqual([]);
    expect((await shop.emitted(checkoutCompletedV2))[0]?.totals.discount).toEqual(usd(2_000));
  });

  it('costs as many statements to read as a hundred of other guests, each with a code of their own', async () => {
    await using shop = await startCheckout();
    await running(shop, {}, { codes: Array.from({ length: 20 }, (_, at) => `CODE${at.toString()}`) });
    const ids: string[] = [];
    for (let at = 0; at < 20; at += 1) {
      const cartId = await guestCart(shop, `guest${at.toString()}@example.com`);
      await addCode(shop, cartId, `CODE${at.toString()}`, shop.guest);
      ids.push(cartId);
    }
    const ENTITIES = `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { ... on Cart { totals { discount { amount } } promotions { name } } }
    }`;
    const statementsOf = (some: readonly string[]) => {
      const representations = some.map((id) => ({ __typename: 'Cart', id }));
      return shop.statements(() => shop.guest.query(ENTITIES, { representations }));
    };

    expect(await statementsOf(ids)).toBe(await statementsOf(ids.slice(0, 1)));
  });
});
