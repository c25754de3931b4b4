import { inventoryAwaitedGoods, inventoryCheck } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { allow, backorder, chairs, comeIn } from './backorder.ts';
import {
  anOrder,
  cancelled,
  chair,
  created,
  type InventoryShop,
  type Ordered,
  startWithStock,
  table,
  vendor,
} from './start-inventory.ts';

const RESTOCK = `mutation ($input: StockRestockSetInput!) { stockRestockSet(input: $input) { userErrors { code } } }`;
const SET = `mutation ($input: StockKitSetInput!) { stockKitSet(input: $input) { userErrors { code } } }`;
const set = '018f0000-0000-7000-8000-00000000005e';
const dayMs = 24 * 60 * 60 * 1_000;
const january = '2099-01-31T12:00:00.000Z';
const march = '2099-03-31T12:00:00.000Z';

const expectAt = async (shop: InventoryShop, restockAt: string | null, variantId = chair) => {
  const { stockRestockSet } = await shop.as(vendor).mutate(RESTOCK, { input: { variantId, restockAt } });
  expect(stockRestockSet.userErrors).toEqual([]);
};
const levelsOf = async (shop: InventoryShop, ...variantIds: string[]) =>
  (await shop.ask(inventoryCheck, { variantIds })).levels;
const awaitedBy = async (shop: InventoryShop, ...orders: Ordered[]) =>
  (await shop.ask(inventoryAwaitedGoods, { orderIds: orders.map(({ orderId }) => orderId) })).orders;

describe('who asks how many can be sold', () => {
  it('is told how many of them are not there yet, why, and when they are expected', async () => {
    await using shop = await startWithStock({ [chair]: { east: 2 }, [table]: { east: 1 } });
    await backorder(shop, 5);

    const undated = await levelsOf(shop, chair, table);
    await expectAt(shop, january);
    const dated = await levelsOf(shop, chair);

    expect(undated).toEqual([
      { variantId: chair, available: 7, promised: { quantity: 5, kind: 'BACKORDER', expectedAt: null } },
      { variantId: table, available: 1, promised: null },
    ]);
    expect(dated).toMatchObject([{ promised: { quantity: 5, expectedAt: january } }]);
  });

  it('is told of a pre-order until the day on which the goods are out', async () => {
    await using shop = await startWithStock({ [chair]: {} });
    const until = new Date(Date.now() + 3 * dayMs).toISOString();
    await allow(shop, { kind: 'PREORDER', limit: 4, until });

    const before = await levelsOf(shop, chair);
    shop.advance(4 * dayMs);

    expect(before).toMatchObject([{ available: 4, promised: { quantity: 4, kind: 'PREORDER', expectedAt: until } }]);
    expect(await levelsOf(shop, chair)).toEqual([{ variantId: chair, available: 0, promised: null }]);
  });
});

describe('what an order waits for', () => {
  it('is told with the day that is known now, until all of it is put aside', async () => {
    await using shop = await startWithStock({ [chair]: { east: 1 }, [table]: { east: 1 } });
    await backorder(shop, 5);
    const order = anOrder({ variantId: chair, quantity: 3 }, { variantId: table, quantity: 1 });
    await shop.tell(created(order));
    const line = { variantId: chair, kind: 'BACKORDER' };

    const undated = await awaitedBy(shop, order);
    await expectAt(shop, january);
    const dated = await awaitedBy(shop, order);
    await expectAt(shop, march);
    await comeIn(shop, 1);
    const late = await awaitedBy(shop, order);
    await comeIn(shop, 1);

    const { orderId } = order;
    expect(undated).toEqual([{ orderId, lines: [{ ...line, quantity: 2, expectedAt: null }] }]);
    expect(dated).toEqual([{ orderId, lines: [{ ...line, quantity: 2, expectedAt: january }] }]);
    expect(late).toEqual([{ orderId, lines: [{ ...line, quantity: 1, expectedAt: march }] }]);
    expect(await awaitedBy(shop, order)).toEqual([]);
  });

  it('is nothing for an order that was called off, one that got all, and one that nobody knows', async () => {
    await using shop = await startWithStock({ [chair]: { east: 1 } });
    await backorder(shop, 5);
    const [whole, calledOff] = [chairs(1), chairs(2)];
    await shop.tell(created(whole));
    await shop.tell(created(calledOff));
    await shop.tell(cancelled(calledOff));

    expect(await awaitedBy(shop, whole, calledOff, chairs(1))).toEqual([]);
  });

  it('is the kit that was ordered, by the latest of its parts', async () => {
    await using shop = await startWithStock({ [set]: {}, [chair]: { east: 3 }, [table]: {} });
    const parts = [
      { variantId: table, quantity: 1 },
      { variantId: chair, quantity: 4 },
    ];
    await shop.as(vendor).mutate(SET, { input: { variantId: set, parts } });
    await backorder(shop, 20);
    await allow(shop, { variantId: table, kind: 'PREORDER', limit: 5, until: march });
    await expectAt(shop, january);
    const order = anOrder({ variantId: set, quantity: 2 });
    await shop.tell(created(order));

    const [awaited] = await awaitedBy(shop, order);

    expect(awaited?.lines.find(({ variantId }) => variantId === set)).toEqual({
      variantId: set,
      quantity: 2,
      kind: 'PREORDER',
      expectedAt: march,
    });
  });

  it('is read for a hundred orders with as many statements as for one', async () => {
    await using shop = await startWithStock({ [chair]: {} });
    await backorder(shop, 200);
    const orders = Array.from({ length: 100 }, () => ({ ...chairs(1), orderId: uuidv7() }));
    for (const order of orders) await shop.tell(created(order));

    const forOne = await shop.statements(() => awaitedBy(shop, ...orders.slice(0, 1)));
    const forHundred = await shop.statements(() => awaitedBy(shop, ...orders));

    expect(await awaitedBy(shop, ...orders)).toHaveLength(100);
    expect(forHundred).toBe(forOne);
  });
});
