import { randomUUID } from 'node:crypto';
import { erasedPerson } from '@agora/kit/testing';
import { orderCancelled, orderLinesCancelled } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { guestCart, free, freeShipping } from './promotions/cart-with-codes.ts';
import { automatic } from './promotions/staff.ts';
import {
  ada,
  bob,
  changeCart,
  chair,
  type Checkout,
  codesOf,
  complete,
  lamp,
  readyCart,
  startCheckout,
  usd,
} from './start-checkout.ts';

/** Chairs of which one customer may buy three, and all is free, so that guests can buy. */
async function startLimited() {
  const shop = await startCheckout();
  shop.stock.set(chair, 1_000);
  shop.limits.set(chair, 3);
  await automatic(shop, free);
  await automatic(shop, freeShipping);
  return shop;
}

const LIMITS = /* GraphQL */ `
  query ($id: ID!) {
    cart(id: $id) {
      lines {
        id
        quantity
      }
      problems {
        code
        lineId
        isBlocking
        customerLimit
        leftForCustomer
        message
      }
    }
  }
`;

const look = async (shop: Checkout, id: string, who = shop.guest) => (await who.query(LIMITS, { id })).cart;
const buy = (shop: Checkout, cartId: string, who = shop.guest) =>
  complete(who, cartId, { idempotencyKey: randomUUID() });

/** Buys chairs as a guest; gives the order and its one line. */
async function bought(shop: Checkout, quantity: number, email = 'ada@example.com') {
  const cartId = await guestCart(shop, email, quantity);
  const [line] = (await look(shop, cartId)).lines;
  const answer = await buy(shop, cartId);
  expect(codesOf(answer)).toEqual([]);
  return { orderId: answer.orderId as string, lineId: line.id as string };
}

/** What an e-mail address may buy still, as a cart with far too many says. */
async function leftFor(shop: Checkout, email = 'ada@example.com') {
  const { problems } = await look(shop, await guestCart(shop, email, 99));
  return (problems as { leftForCustomer: number | null }[]).map(({ leftForCustomer }) => leftForCustomer);
}

function linesCancelled(orderId: string, lineId: string, quantityInAll: number) {
  const line = { lineId, variantId: chair, productId: chair, quantityInAll, worthInAll: usd(100) };
  const order = { orderId, number: 'A-1', customerId: ada.id };
  return orderLinesCancelled.draft({
    ...order,
    reason: 'CHANGED_MIND',
    lines: [line],
    cancelledAt: new Date().toISOString(),
  });
}

function cancelled(orderId: string, lineId: string) {
  const named = { lineId, variantId: chair, productId: chair, sku: 'SKU', title: 'Chair' };
  const lines = [{ ...named, quantity: 3, unitPrice: usd(100), total: usd(300) }];
  const order = { orderId, number: 'A-1', customerId: ada.id };
  return orderCancelled.draft({ ...order, reason: 'CHANGED_MIND', lines, cancelledAt: new Date().toISOString() });
}

describe('a limit per customer', () => {
  it('is told with what is left for this person, and refuses to complete until they take less', async () => {
    await using shop = await startLimited();
    await bought(shop, 2);
    const cartId = await guestCart(shop, ' ADA@Example.com', 2);
    const { lines, problems } = await look(shop, cartId);

    const refused = await buy(shop, cartId);
    await changeCart(shop.guest, 'cartLinesUpdate', { cartId, lines: [{ lineId: lines[0].id, quantity: 1 }] });

    expect(problems).toEqual([
      {
        ...{ code: 'CUSTOMER_LIMIT_EXCEEDED', lineId: lines[0].id, isBlocking: true },
        ...{ customerLimit: 3, leftForCustomer: 1 },
        message: 'One customer may buy 3 of it; 1 of them is left for you.',
      },
    ]);
    expect(refused).toMatchObject({
      orderId: null,
      userErrors: [
        {
          code: 'CUSTOMER_LIMIT_EXCEEDED',
          lines: [{ lineId: lines[0].id, variantId: chair, customerLimit: 3, leftForCustomer: 1 }],
        },
      ],
    });
    expect((await look(shop, cartId)).problems).toEqual([]);
    expect(codesOf(await buy(shop, cartId))).toEqual([]);
    expect(await leftFor(shop)).toEqual([0]);
  });

  it('counts what somebody bought as a guest when they buy as a customer, and nobody else for them', async () => {
    await using shop = await startLimited();
    await bought(shop, 3);
    const own = await readyCart(shop, 1);

    expect((await look(shop, own, shop.as(ada))).problems).toMatchObject([
      { code: 'CUSTOMER_LIMIT_EXCEEDED', leftForCustomer: 0 },
    ]);
    expect(codesOf(await buy(shop, own, shop.as(ada)))).toEqual(['CUSTOMER_LIMIT_EXCEEDED']);
    await bought(shop, 3, 'somebody.else@example.com');
  });

  it('counts what was bought before it was set, and of no other variant', async () => {
    await using shop = await startLimited();
    shop.limits.clear();
    await bought(shop, 5);
    const lamps = await guestCart(shop, 'ada@example.com', 1);
    await changeCart(shop.guest, 'cartLinesAdd', { cartId: lamps, lines: [{ variantId: lamp, quantity: 9 }] });

    shop.limits.set(chair, 6).set(lamp, 9);

    expect((await look(shop, lamps)).problems).toEqual([]);
    expect(await leftFor(shop)).toEqual([1]);
  });

  it('is kept by somebody who completes 20 carts at once: exactly three pieces', async () => {
    await using shop = await startLimited();
    const carts = await Promise.all(Array.from({ length: 20 }, () => guestCart(shop, 'ada@example.com', 1)));

    const answers = await Promise.all(carts.map((cartId) => buy(shop, cartId)));

    expect(answers.filter(({ orderId }) => orderId !== null)).toHaveLength(3);
    expect(answers.flatMap(codesOf)).toEqual(Array.from({ length: 17 }, () => 'CUSTOMER_LIMIT_EXCEEDED'));
  });

  it('is given back by what is cancelled, in part or wholly, however late and often it is told', async () => {
    await using shop = await startLimited();
    const { orderId, lineId } = await bought(shop, 3);
    const left = [await leftFor(shop)];

    const events = [
      linesCancelled(orderId, lineId, 2),
      linesCancelled(orderId, lineId, 1),
      linesCancelled(orderId, lineId, 2),
      linesCancelled(randomUUID(), lineId, 3),
      cancelled(orderId, lineId),
      cancelled(orderId, lineId),
      linesCancelled(orderId, lineId, 1),
    ];
    for (const event of events) {
      expect(await shop.tell(event)).toBe('done');
      left.push(await leftFor(shop));
    }

    expect(left).toEqual([[0], [2], [2], [2], [2], [3], [3], [3]]);
  });

  it('does not count what is given with something', async () => {
    await using shop = await startLimited();
    await automatic(shop, { action: { kind: 'GIFT', variants: [{ variantId: chair, quantity: 2 }] } });

    await bought(shop, 2);

    expect(await leftFor(shop)).toEqual([1]);
  });

  it('is of nobody any more once they are erased, while others keep what they bought', async () => {
    await using shop = await startLimited();
    const own = await readyCart(shop, 3);
    expect(codesOf(await buy(shop, own, shop.as(ada)))).toEqual([]);
    const { orderId } = await bought(shop, 2, 'guest@example.com');

    await shop.given((work) => work.personalData.erase(erasedPerson(ada.id)));
    expect(await leftFor(shop)).toEqual([3]);
    expect(await leftFor(shop, 'guest@example.com')).toEqual([1]);
    await shop.given((work) => work.personalData.erase({ ...erasedPerson(bob.id), guestOrderIds: [orderId] }));
    expect(await leftFor(shop, 'guest@example.com')).toEqual([3]);
  });
});
