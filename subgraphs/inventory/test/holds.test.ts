import {
  inventoryCheck,
  inventoryHold,
  inventoryRejected,
  inventoryReserved,
  inventoryStockChanged,
} from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { stockHold } from '../src/db/tables.ts';
import { backorder } from './backorder.ts';
import {
  anOrder,
  books,
  booksOf,
  chair,
  created,
  east,
  type InventoryShop,
  startInventory,
  startWithStock,
  table,
  vendor,
  west,
} from './start-inventory.ts';

const holdSeconds = 600;
const set = '018f0000-0000-7000-8000-00000000005e';

type Lines = readonly { readonly variantId: string; readonly quantity: number }[];

/** A shop that holds goods for ten minutes. */
const startWithHolds = (stock: Parameters<typeof startWithStock>[0]) => startWithStock(stock, { holdSeconds });

const hold = (shop: InventoryShop, holdId: string, lines: Lines, key = uuidv7()) =>
  shop.ask(inventoryHold, { holdId, lines: [...lines] }, key);

const chairs = (quantity: number): Lines => [{ variantId: chair, quantity }];

const availableOf = async (shop: InventoryShop, variantId: string, holdId?: string) =>
  (await shop.ask(inventoryCheck, { variantIds: [variantId], holdId })).levels[0]?.available;

const expire = (shop: InventoryShop) => shop.runJob('expire-hold');

const untilIn = (seconds: number) => (heldUntil: string | null) =>
  Math.abs(Date.parse(heldUntil ?? '') - Date.now() - seconds * 1_000) < 60_000;

describe('goods that are held for a cart', () => {
  it('are put aside from others and not from itself, until the time is over', async () => {
    await using shop = await startWithHolds({ [chair]: { east: 3, west: 2 } });
    const holdId = uuidv7();

    const { heldUntil, short } = await hold(shop, holdId, chairs(4));
    const held = [await availableOf(shop, chair), await availableOf(shop, chair, holdId)];
    await expire(shop);
    const stillHeld = await booksOf(shop, chair);
    shop.advance(holdSeconds * 1_000);
    await expire(shop);
    const inTime = await booksOf(shop, chair);
    shop.advance(61_000);
    await expire(shop);

    expect([heldUntil, short]).toEqual([expect.toSatisfy(untilIn(holdSeconds)), []]);
    expect(held).toEqual([1, 5]);
    // What was ordered at the last moment arrives a little later.
    expect([stillHeld, inTime]).toEqual([books(5, 4), books(5, 4)]);
    expect(await booksOf(shop, chair)).toEqual(books(5, 0));
    expect(await shop.running.database.db.select().from(stockHold)).toEqual([]);
    expect((await shop.emitted(inventoryStockChanged)).map(({ available }) => available)).toEqual([1, 5]);
    expect(await shop.emitted(inventoryReserved)).toEqual([]);
  });

  it('are none unless the shop says for how long', async () => {
    await using shop = await startWithStock({ [chair]: { east: 3 } });

    expect(await hold(shop, uuidv7(), chairs(2))).toEqual({ heldUntil: null, short: [] });
    expect(await booksOf(shop, chair)).toEqual(books(3, 0));
  });

  it('are all or none, and what was held before stays', async () => {
    await using shop = await startWithHolds({ [chair]: { east: 3 }, [table]: { east: 1 } });
    const holdId = uuidv7();
    await hold(shop, holdId, chairs(1));

    const refused = await hold(shop, holdId, [...chairs(3), { variantId: table, quantity: 2 }]);

    expect(refused).toEqual({ heldUntil: null, short: [{ variantId: table, available: 1 }] });
    expect([await booksOf(shop, chair), await booksOf(shop, table)]).toEqual([books(3, 1), books(1, 0)]);
  });

  it('are those of the last time it was asked, for no longer than at first, and once for each key', async () => {
    await using shop = await startWithHolds({ [chair]: { east: 3 }, [table]: { east: 1 } });
    const holdId = uuidv7();
    const key = uuidv7();
    const first = await hold(shop, holdId, chairs(3), key);

    shop.advance(300_000);
    const second = await hold(shop, holdId, [...chairs(1), { variantId: table, quantity: 1 }]);
    const again = await hold(shop, holdId, chairs(3), key);
    const after = [await booksOf(shop, chair), await booksOf(shop, table)];
    shop.advance(301_000);
    const third = await hold(shop, holdId, chairs(2));
    await expire(shop);

    expect([second.heldUntil, again.heldUntil]).toEqual([first.heldUntil, first.heldUntil]);
    expect(after).toEqual([books(3, 1), books(1, 1)]);
    expect(Date.parse(third.heldUntil ?? '')).toBeGreaterThan(Date.parse(first.heldUntil ?? '') + 300_000);
    expect([await booksOf(shop, chair), await booksOf(shop, table)]).toEqual([books(3, 2), books(1, 0)]);
  });

  it('are not needed where they may be promised before they are there', async () => {
    await using shop = await startWithHolds({ [chair]: { east: 1 }, [table]: { east: 5 } });
    await backorder(shop, 10);
    const holdId = uuidv7();

    const both = await hold(shop, holdId, [...chairs(3), { variantId: table, quantity: 2 }]);
    const promised = await hold(shop, holdId, chairs(3));

    expect([both.short, typeof both.heldUntil]).toEqual([[], 'string']);
    expect(promised).toEqual({ heldUntil: null, short: [] });
    expect([await booksOf(shop, chair), await booksOf(shop, table)]).toEqual([books(1, 0), books(5, 0)]);
  });

  it('are the parts of a kit', async () => {
    await using shop = await startWithHolds({ [set]: {}, [chair]: { east: 9 }, [table]: { west: 2 } });
    const parts = [
      { variantId: table, quantity: 1 },
      { variantId: chair, quantity: 4 },
    ];
    const SET = `mutation ($input: StockKitSetInput!) { stockKitSet(input: $input) { userErrors { code } } }`;
    await shop.as(vendor).mutate(SET, { input: { variantId: set, parts } });
    const holdId = uuidv7();

    await hold(shop, holdId, [{ variantId: set, quantity: 2 }]);
    const refused = await hold(shop, uuidv7(), [{ variantId: set, quantity: 1 }]);

    expect(refused.short).toEqual([{ variantId: set, available: 0 }]);
    expect([await booksOf(shop, chair), await booksOf(shop, table)]).toEqual([books(9, 8), books(2, 2)]);
    expect([await availableOf(shop, set), await availableOf(shop, set, holdId)]).toEqual([0, 2]);
  });
});

describe('an order whose cart held goods', () => {
  it('gets them, with what else it has by then, and the hold is over', async () => {
    await using shop = await startWithHolds({ [chair]: { east: 3, west: 1 }, [table]: { east: 1 } });
    const order = anOrder({ variantId: chair, quantity: 4 }, { variantId: table, quantity: 1 });
    await hold(shop, order.orderId, chairs(3));
    await shop.tell(created(anOrder({ variantId: chair, quantity: 2 })));

    await shop.tell(created(order));
    await shop.tell(created(order));
    shop.advance(holdSeconds * 2_000);
    await expire(shop);

    expect(await shop.emitted(inventoryRejected)).toHaveLength(1);
    expect(await shop.emitted(inventoryReserved)).toMatchObject([
      {
        orderId: order.orderId,
        lines: [
          { variantId: chair, warehouseId: east, quantity: 3 },
          { variantId: table, warehouseId: east, quantity: 1 },
          { variantId: chair, warehouseId: west, quantity: 1 },
        ],
      },
    ]);
    expect([await booksOf(shop, chair), await booksOf(shop, table)]).toEqual([books(4, 4), books(1, 1)]);
    expect(await shop.running.database.db.select().from(stockHold)).toEqual([]);
  });

  it('gives back what it does not want any more', async () => {
    await using shop = await startWithHolds({ [chair]: { east: 5 }, [table]: { east: 2 } });
    const order = anOrder({ variantId: chair, quantity: 1 });
    await hold(shop, order.orderId, [...chairs(4), { variantId: table, quantity: 2 }]);

    await shop.tell(created(order));

    expect([await booksOf(shop, chair), await booksOf(shop, table)]).toEqual([books(5, 1), books(2, 0)]);
    const told = (await shop.emitted(inventoryStockChanged)).map(({ variantId, available }) => [variantId, available]);
    expect(told).toEqual([
      [chair, 1],
      [table, 0],
      [table, 2],
      [chair, 4],
    ]);
  });

  it('gives all of it back where there is too little of something else', async () => {
    await using shop = await startWithHolds({ [chair]: { east: 5 }, [table]: { east: 0 } });
    const order = anOrder({ variantId: chair, quantity: 2 }, { variantId: table, quantity: 1 });
    await hold(shop, order.orderId, chairs(2));

    await shop.tell(created(order));

    expect(await shop.emitted(inventoryRejected)).toMatchObject([{ lines: [{ variantId: table }] }]);
    expect(await booksOf(shop, chair)).toEqual(books(5, 0));
  });

  it('finds its goods as any other where the hold is over', async () => {
    await using shop = await startWithHolds({ [chair]: { east: 5 } });
    const [late, other] = [anOrder({ variantId: chair, quantity: 4 }), anOrder({ variantId: chair, quantity: 4 })];
    await hold(shop, late.orderId, chairs(4));
    shop.advance(holdSeconds * 1_000 + 61_000);
    await expire(shop);

    await shop.tell(created(other));
    await shop.tell(created(late));

    expect(await shop.emitted(inventoryReserved)).toMatchObject([{ orderId: other.orderId }]);
    expect(await shop.emitted(inventoryRejected)).toMatchObject([{ orderId: late.orderId }]);
    expect(await booksOf(shop, chair)).toEqual(books(5, 4));
  });
});

it('holds, sells and gives back no more than there is, whatever two replicas do at once, and who holds goods gets them', async () => {
  await using one = await startWithHolds({ [chair]: { east: 8, west: 7 }, [table]: { west: 12 } });
  await using other = await startInventory({ database: one.running.database }, { holdSeconds });
  const shops = [one, other];
  const carts = Array.from({ length: 30 }, (_, at) =>
    anOrder({ variantId: at % 2 ? chair : table, quantity: 1 }, { variantId: at % 2 ? table : chair, quantity: 1 }),
  );
  const rivals = Array.from({ length: 10 }, () => anOrder({ variantId: chair, quantity: 1 }));
  const at = (place: number) => shops[place % 2] ?? one;

  const [answers] = await Promise.all([
    Promise.all(
      carts.flatMap(({ orderId, lines }, place) =>
        [0, 1].map((more) => hold(at(place + more), orderId, lines).then((answer) => ({ orderId, ...answer }))),
      ),
    ),
    ...rivals.map((order, place) => at(place).tell(created(order))),
  ]);
  const holders = new Set(answers.flatMap(({ orderId, heldUntil }) => (heldUntil === null ? [] : [orderId])));
  const reserved = new Set((await one.emitted(inventoryReserved)).map(({ orderId }) => orderId));
  const sum = holders.size + reserved.size;
  expect([await booksOf(one, chair), await booksOf(one, table)]).toEqual([books(15, sum), books(12, holders.size)]);
  expect(sum === 15 || holders.size === 12).toBe(true);

  await Promise.all(carts.flatMap((order, place) => [at(place).tell(created(order)), expire(at(place))]));

  const orders = new Set((await one.emitted(inventoryReserved)).map(({ orderId }) => orderId));
  for (const id of holders) expect(orders).toContain(id);
  expect(await booksOf(one, chair)).toEqual(books(15, orders.size));
  expect(await one.running.database.db.select().from(stockHold)).toEqual([]);
});
