import { checkoutCompletedV2, checkoutIsBought, inventoryCheck } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { ada, card, chair, changeCart, codesOf, complete, createCart, readyCart, usd } from './start-checkout.ts';
import { cartWithSlot, choose, evening, type Offered, read, slotId, startWithSlots } from './start-slots.ts';

describe('the delivery slot of a cart', () => {
  it('is one of those that the couriers offer for what is in it, where and how it goes', async () => {
    await using shop = await startWithSlots();
    const cartId = await readyCart(shop);

    const { deliverySlots: offered, deliverySlot } = await read(shop, cartId, 99);

    expect(offered).toEqual([
      {
        slotId,
        day: evening.day,
        window: { startsAt: evening.startsAt, endsAt: evening.endsAt, timeZone: evening.timeZone },
        changeableUntil: evening.changeableUntil,
        surcharge: { amount: '2.99' },
        availability: 'FREE',
      },
    ]);
    expect(deliverySlot).toBeNull();
    expect(shop.asked).toEqual([
      { country: 'US', region: 'KY', shippingOptionCode: 'STANDARD', weightGrams: 2_000, currency: 'USD', days: 31 },
    ]);
  });

  it('is part of what shipping costs and is taxed, and is bought with the order', async () => {
    await using shop = await startWithSlots();
    const cartId = await readyCart(shop);
    const before = await read(shop, cartId);
    await choose(shop, cartId);

    const after = await read(shop, cartId);
    const bought = await complete(shop.as(ada), cartId);

    expect(before.totals.shipping.amount).toBe('5.00');
    expect(after.deliverySlot).toEqual({
      slotId,
      day: evening.day,
      window: { startsAt: evening.startsAt },
      surcharge: { amount: '2.99' },
    });
    expect(after.totals.shipping.amount).toBe('7.99');
    expect(after.shipping.option.price.amount).toBe('7.99');
    expect(Number(after.totals.tax.amount)).toBeGreaterThan(Number(before.totals.tax.amount));
    expect(codesOf(bought)).toEqual([]);
    const [completed] = await shop.emitted(checkoutCompletedV2);
    const { changeableUntil: _, ...chosen } = evening;
    expect(completed?.details?.deliverySlot).toEqual(chosen);
    expect(completed?.totals.shipping).toEqual(usd(799));
    expect(completed?.shipping.price).toEqual(usd(799));
    const wanted = { slotId, day: evening.day, weightGrams: 2_000, shippingOptionCode: 'STANDARD', region: 'KY' };
    expect(shop.held).toMatchObject([{ orderId: bought.orderId, wanted }]);
  });

  it('says the day, in place of one that was wished for', async () => {
    await using shop = await startWithSlots();
    const cartId = await readyCart(shop);
    const deliverOn = new Date(Date.now() + 5 * 24 * 60 * 60_000).toISOString().slice(0, 10);
    const wish = () => changeCart(shop.as(ada), 'cartDetailsSet', { cartId, deliverOn });
    await wish();
    await choose(shop, cartId);
    await wish();

    const bought = await complete(shop.as(ada), cartId);

    expect(codesOf(bought)).toEqual([]);
    const [completed] = await shop.emitted(checkoutCompletedV2);
    expect(completed?.details).toMatchObject({ deliverOn: null, deliverySlot: { slotId } });
  });

  it('is taken once under the id of the order, however often it is tried', async () => {
    await using shop = await startWithSlots();
    const cartId = await cartWithSlot(shop);
    shop.cards.clear();
    await complete(shop.as(ada), cartId, { idempotencyKey: 'refused' });
    shop.cards.add(card);

    const [bought, again] = [await complete(shop.as(ada), cartId), await complete(shop.as(ada), cartId)];

    expect(again.orderId).toBe(bought.orderId);
    expect(new Set(shop.held.map(({ orderId }) => orderId))).toEqual(new Set([bought.orderId]));
  });

  it.each([
    ['FULL', 'DELIVERY_SLOT_FULL'],
    ['UNAVAILABLE', 'DELIVERY_SLOT_UNAVAILABLE'],
  ] as const)('that is %s when it is bought is refused, and nothing is bought', async (refused, code) => {
    await using shop = await startWithSlots();
    const cartId = await cartWithSlot(shop);
    shop.slots.refused = refused;

    const answer = await complete(shop.as(ada), cartId);
    await choose(shop, cartId, { slotId: null });
    const without = await complete(shop.as(ada), cartId, { idempotencyKey: 'second' });

    expect([codesOf(answer), answer.orderId]).toEqual([[code], null]);
    expect(codesOf(without)).toEqual([]);
    const completed = await shop.emitted(checkoutCompletedV2);
    expect(completed.map(({ orderId, totals }) => [orderId, totals.shipping])).toEqual([[without.orderId, usd(500)]]);
  });

  it('is given back by a cart that held it and is bought without it', async () => {
    await using shop = await startWithSlots();
    const cartId = await cartWithSlot(shop);
    shop.cards.clear();
    await complete(shop.as(ada), cartId);
    shop.cards.add(card);
    await choose(shop, cartId, { slotId: null });

    const { orderId } = await complete(shop.as(ada), cartId, { idempotencyKey: 'second' });

    expect(shop.held).toMatchObject([
      { orderId, wanted: { slotId } },
      { orderId, wanted: null },
    ]);
  });

  it('is told to be full, gone, moved or dearer before it is bought', async () => {
    await using shop = await startWithSlots();
    const cartId = await cartWithSlot(shop);
    const problems = async (...offered: Offered[]) => {
      shop.slots.offered = offered;
      return (await read(shop, cartId)).problems;
    };
    const free = { ...evening, availability: 'FREE' as const };
    const none = { previousPrice: null, currentPrice: null };

    expect(await problems(free)).toEqual([]);
    expect(await problems({ ...free, availability: 'FEW' })).toEqual([]);
    expect(await problems({ ...free, availability: 'FULL' })).toEqual([{ code: 'DELIVERY_SLOT_FULL', ...none }]);
    expect(await problems()).toEqual([{ code: 'DELIVERY_SLOT_UNAVAILABLE', ...none }]);
    expect(await problems({ ...free, startsAt: '2030-01-15T22:00:00.000Z' })).toEqual([
      { code: 'DELIVERY_SLOT_UNAVAILABLE', ...none },
    ]);
    expect(await problems({ ...free, surcharge: usd(400) })).toEqual([
      { code: 'SHIPPING_PRICE_CHANGED', previousPrice: { amount: '7.99' }, currentPrice: { amount: '9.00' } },
    ]);
  });

  it('costs what it costs now only once its customer has been told', async () => {
    await using shop = await startWithSlots();
    const cartId = await cartWithSlot(shop);
    shop.slots.offered = [{ ...evening, surcharge: usd(400), availability: 'FREE' }];

    const refused = await complete(shop.as(ada), cartId);
    const bought = await complete(shop.as(ada), cartId, { idempotencyKey: 'second' });

    expect([codesOf(refused), codesOf(bought)]).toEqual([['SHIPPING_PRICE_CHANGED'], []]);
    const [completed] = await shop.emitted(checkoutCompletedV2);
    expect([completed?.totals.shipping, completed?.details?.deliverySlot?.surcharge]).toEqual([usd(900), usd(400)]);
  });

  it('goes with its shipping option, and stays with the same', async () => {
    await using shop = await startWithSlots();
    const cartId = await cartWithSlot(shop);
    const slotAfter = async (code: string) => {
      await changeCart(shop.as(ada), 'cartShippingOptionSelect', { cartId, code });
      return (await read(shop, cartId)).deliverySlot?.slotId;
    };

    expect([await slotAfter('STANDARD'), await slotAfter('EXPRESS')]).toEqual([slotId, undefined]);
    expect((await read(shop, cartId)).totals.shipping.amount).toBe('15.00');
  });

  it('is refused where there is none, it is full, or nobody has said how the cart comes', async () => {
    await using shop = await startWithSlots();
    const cartId = await readyCart(shop);
    const unsaid = await createCart(shop.guest);
    const codeOf = async (...given: Parameters<typeof choose>) => codesOf(await choose(...given));

    expect(await codeOf(shop, cartId, { slotId, day: '2030-01-16' })).toEqual(['DELIVERY_SLOT_UNAVAILABLE']);
    expect(await codeOf(shop, cartId, { slotId })).toEqual(['DELIVERY_SLOT_UNAVAILABLE']);
    shop.slots.offered = [{ ...evening, availability: 'FULL' }];
    expect(await codeOf(shop, cartId)).toEqual(['DELIVERY_SLOT_FULL']);
    const early = await changeCart(shop.guest, 'cartDeliverySlotSelect', { cartId: unsaid, slotId, day: evening.day });
    expect(codesOf(early)).toEqual(['SHIPPING_OPTION_REQUIRED']);
    expect(await codeOf(shop, '018f0000-0000-7000-8000-00000000dead')).toEqual(['CART_NOT_FOUND']);
  });

  it('is none where nothing is shipped any more, and its places are given back', async () => {
    await using shop = await startWithSlots();
    const cartId = await cartWithSlot(shop);
    shop.unshipped.add(chair);

    const told = await complete(shop.as(ada), cartId);
    const bought = await complete(shop.as(ada), cartId, { idempotencyKey: 'second' });

    expect([codesOf(told), codesOf(bought)]).toEqual([['TOTAL_CHANGED'], []]);
    const { orderId } = bought;
    expect(shop.held).toMatchObject([
      { orderId, wanted: { slotId } },
      { orderId, wanted: null },
    ]);
    const [completed] = await shop.emitted(checkoutCompletedV2);
    expect(completed?.details?.deliverySlot ?? null).toBeNull();
    expect(completed?.totals.shipping).toEqual(usd(0));
  });

  it('is none while the cart waits for goods', async () => {
    await using shop = await startWithSlots();
    const cartId = await cartWithSlot(shop);
    shop.answers(inventoryCheck, ({ variantIds }) => ({
      levels: variantIds.map((variantId) => ({
        ...{ variantId, available: 9 },
        promised: variantId === chair ? { kind: 'BACKORDER' as const, quantity: 8, expectedAt: null } : null,
      })),
    }));

    const cart = await read(shop, cartId);

    expect(cart.deliverySlots).toEqual([]);
    expect(cart.problems).toMatchObject([{ code: 'DELIVERY_SLOT_UNAVAILABLE' }]);
    expect(codesOf(await complete(shop.as(ada), cartId))).toEqual(['DELIVERY_SLOT_UNAVAILABLE']);
    expect(shop.held).toEqual([]);
  });
});

it('tells the couriers whether a cart was bought', async () => {
  await using shop = await startWithSlots();
  const cartId = await cartWithSlot(shop);
  shop.slots.refused = 'FULL';
  await complete(shop.as(ada), cartId);
  const orderId = shop.held[0]?.orderId ?? '';

  const before = await shop.ask(checkoutIsBought, { orderId });
  shop.slots.refused = null;
  await complete(shop.as(ada), cartId, { idempotencyKey: 'second' });

  expect([before, await shop.ask(checkoutIsBought, { orderId })]).toEqual([{ isBought: false }, { isBought: true }]);
});
