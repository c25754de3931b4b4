import { v7 as uuidv7 } from 'uuid';
import {
  inventoryCommitted,
  inventoryRejected,
  inventoryReleased,
  inventoryReserved,
  inventoryStockChanged,
  orderCreated,
} from '@agora/schema';
import { describe, expect, it } from 'vitest';
import {
  anOrder,
  books,
  booksOf,
  cancelled,
  chair,
  confirmed,
  created,
  east,
  parcelCancelled,
  settings,
  startWithStock,
  table,
  west,
} from './start-inventory.ts';

describe('an order that was placed', () => {
  it('has all its goods put aside, and others are told', async () => {
    await using shop = await startWithStock({ [chair]: { east: 15 }, [table]: { west: 40 } });
    const order = anOrder({ variantId: chair, quantity: 6 }, { variantId: table, quantity: 1 });

    expect(await shop.tell(created(order))).toBe('done');

    expect(await shop.emitted(inventoryReserved)).toMatchObject([
      {
        orderId: order.orderId,
        lines: [
          { variantId: chair, warehouseId: east, quantity: 6 },
          { variantId: table, warehouseId: west, quantity: 1 },
        ],
      },
    ]);
    expect(await shop.emitted(inventoryStockChanged)).toEqual([
      { variantId: chair, available: 9, status: 'LOW_STOCK' },
      { variantId: table, available: 39, status: 'IN_STOCK' },
    ]);
    expect(await booksOf(shop, chair)).toEqual(books(15, 6));
  });

  it('gets nothing when one of its lines cannot be had', async () => {
    await using shop = await startWithStock({ [chair]: { east: 5 }, [table]: { east: 1 } });
    const order = anOrder({ variantId: chair, quantity: 2 }, { variantId: table, quantity: 2 });

    await shop.tell(created(order));

    expect(await shop.emitted(inventoryRejected)).toEqual([
      { orderId: order.orderId, lines: [{ variantId: table, requested: 2, available: 1 }] },
    ]);
    expect(await shop.emitted(inventoryReserved)).toEqual([]);
    expect(await booksOf(shop, chair)).toEqual(books(5, 0));
  });

  it('comes from as few warehouses as can be, and from several when it must', async () => {
    await using shop = await startWithStock({ [chair]: { east: 3, west: 5 } });

    await shop.tell(created(anOrder({ variantId: chair, quantity: 4 })));
    await shop.tell(created(anOrder({ variantId: chair, quantity: 4 })));

    expect((await shop.emitted(inventoryReserved)).map(({ lines }) => lines)).toEqual([
      [{ variantId: chair, warehouseId: west, quantity: 4 }],
      [
        { variantId: chair, warehouseId: east, quantity: 3 },
        { variantId: chair, warehouseId: west, quantity: 1 },
      ],
    ]);
  });

  it('adds up lines of the same variant, and knows none of what nobody stocks', async () => {
    await using shop = await startWithStock({ [chair]: { east: 3 } });

    await shop.tell(created(anOrder({ variantId: chair, quantity: 2 }, { variantId: chair, quantity: 2 })));
    await shop.tell(created(anOrder({ variantId: table, quantity: 1 })));

    expect((await shop.emitted(inventoryRejected)).flatMap(({ lines }) => lines)).toEqual([
      { variantId: chair, requested: 4, available: 3 },
      { variantId: table, requested: 1, available: 0 },
    ]);
  });

  it('is put aside for once, however often it is told', async () => {
    await using shop = await startWithStock({ [chair]: { east: 9 } });
    const order = anOrder({ variantId: chair, quantity: 2 });
    const id = uuidv7();

    const outcomes = [
      await shop.tell(created(order), { id }),
      await shop.tell(created(order), { id }),
      await shop.tell(created(order)),
    ];

    expect(outcomes).toEqual(['done', 'duplicate', 'done']);
    expect(await shop.emitted(inventoryReserved)).toHaveLength(1);
    expect(await booksOf(shop, chair)).toEqual(books(9, 2));
  });

  it('leaves nothing half done when it is no order at all', async () => {
    await using shop = await startWithStock({ [chair]: { east: 9 } });

    const outcome = await shop.tellRaw(orderCreated, {
      orderId: uuidv7(),
      lines: [{ variantId: chair, quantity: -1 }],
    });

    expect(outcome).toBe('dead');
    expect(await shop.deadLetters()).toEqual([orderCreated.type]);
    expect(await booksOf(shop, chair)).toEqual(books(9, 0));
  });
});

it('sells the last ten to ten of two hundred who want one at once', async () => {
  await using shop = await startWithStock({ [chair]: { east: 4, west: 6 } });
  const orders = Array.from({ length: 200 }, () => anOrder({ variantId: chair, quantity: 1 }));

  const outcomes = await Promise.all(orders.map((order) => shop.tell(created(order))));

  expect(new Set(outcomes)).toEqual(new Set(['done']));
  expect(await shop.emitted(inventoryReserved)).toHaveLength(10);
  expect(await shop.emitted(inventoryRejected)).toHaveLength(190);
  expect(await booksOf(shop, chair)).toEqual(books(10, 10));
  expect((await shop.emitted(inventoryStockChanged)).map(({ available }) => available)).toEqual([
    9, 8, 7, 6, 5, 4, 3, 2, 1, 0,
  ]);
});

it('never waits in a ring when orders want the same things in another order', async () => {
  await using shop = await startWithStock({ [chair]: { east: 100 }, [table]: { east: 100 } });
  const lines = [
    { variantId: chair, quantity: 1 },
    { variantId: table, quantity: 1 },
  ];
  const orders = Array.from({ length: 60 }, (_, index) => anOrder(...(index % 2 ? lines : lines.toReversed())));

  const outcomes = await Promise.all(orders.map((order) => shop.tell(created(order))));

  expect(new Set(outcomes)).toEqual(new Set(['done']));
  expect(await booksOf(shop, chair)).toEqual(books(100, 60));
  expect(await booksOf(shop, table)).toEqual(books(100, 60));
});

describe('an order that is paid', () => {
  it('takes its goods out of the books, once', async () => {
    await using shop = await startWithStock({ [chair]: { east: 9 } });
    const order = anOrder({ variantId: chair, quantity: 2 });
    await shop.tell(created(order));

    await shop.tell(confirmed(order));
    await shop.tell(confirmed(order));

    expect(await shop.emitted(inventoryCommitted)).toMatchObject([{ orderId: order.orderId }]);
    expect(await shop.emitted(inventoryStockChanged)).toHaveLength(1);
    expect(await booksOf(shop, chair)).toEqual(books(7, 0));
  });

  it('that nobody knows changes nothing', async () => {
    await using shop = await startWithStock({ [chair]: { east: 9 } });

    expect(await shop.tell(confirmed(anOrder({ variantId: chair, quantity: 2 })))).toBe('done');

    expect(await booksOf(shop, chair)).toEqual(books(9, 0));
  });

  it('too late gets its goods when there are still enough, and is rejected when they are gone', async () => {
    await using shop = await startWithStock({ [chair]: { east: 3 } });
    const [lucky, unlucky] = [anOrder({ variantId: chair, quantity: 2 }), anOrder({ variantId: chair, quantity: 1 })];
    await shop.tell(created(lucky));
    await shop.tell(created(unlucky));
    shop.advance(settings.reservationSeconds * 1_000 + 1);
    await shop.runJob('expire-reservation');
    await shop.tell(confirmed(lucky));
    await shop.tell(created(anOrder({ variantId: chair, quantity: 1 })));

    await shop.tell(confirmed(unlucky));

    expect(await shop.emitted(inventoryCommitted)).toMatchObject([{ orderId: lucky.orderId }]);
    expect(await shop.emitted(inventoryRejected)).toEqual([
      { orderId: unlucky.orderId, lines: [{ variantId: chair, requested: 1, available: 0 }] },
    ]);
    expect(await booksOf(shop, chair)).toEqual(books(1, 1));
  });
});

describe('an order that is cancelled', () => {
  it('gives back what was put aside, once', async () => {
    await using shop = await startWithStock({ [chair]: { east: 12 } });
    const order = anOrder({ variantId: chair, quantity: 2 });
    await shop.tell(created(order));

    await shop.tell(cancelled(order));
    await shop.tell(cancelled(order));

    expect(await shop.emitted(inventoryReleased)).toMatchObject([
      { orderId: order.orderId, reason: 'ORDER_CANCELLED' },
    ]);
    expect((await shop.emitted(inventoryStockChanged)).map(({ status }) => status)).toEqual(['LOW_STOCK', 'IN_STOCK']);
    expect(await booksOf(shop, chair)).toEqual(books(12, 0));
  });

  it('puts paid goods back into the warehouse when their parcel will not leave, once', async () => {
    await using shop = await startWithStock({ [chair]: { east: 12 } });
    const order = anOrder({ variantId: chair, quantity: 2 });
    await shop.tell(created(order));
    await shop.tell(confirmed(order));

    await shop.tell(cancelled(order));
    await shop.tell(parcelCancelled(order));
    await shop.tell(parcelCancelled(order));
    await shop.tell(confirmed(order));

    expect(await shop.emitted(inventoryReleased)).toHaveLength(1);
    expect(await booksOf(shop, chair)).toEqual(books(12, 0));
  });

  it('has no goods to give back when its parcel was faster', async () => {
    await using shop = await startWithStock({ [chair]: { east: 12 } });
    const order = anOrder({ variantId: chair, quantity: 2 });
    await shop.tell(created(order));
    await shop.tell(confirmed(order));

    await shop.tell(cancelled(order));

    expect(await shop.emitted(inventoryReleased)).toEqual([]);
    expect(await booksOf(shop, chair)).toEqual(books(10, 0));
  });

  it('gives back what was put aside when its parcel is heard of before everything else', async () => {
    await using shop = await startWithStock({ [chair]: { east: 12 } });
    const order = anOrder({ variantId: chair, quantity: 2 });
    await shop.tell(created(order));

    await shop.tell(parcelCancelled(order));
    await shop.tell(confirmed(order));
    await shop.tell(cancelled(order));

    expect(await shop.emitted(inventoryReleased)).toHaveLength(1);
    expect(await booksOf(shop, chair)).toEqual(books(12, 0));
  });

  it('gets nothing afterwards when it had expired before', async () => {
    await using shop = await startWithStock({ [chair]: { east: 12 } });
    const order = anOrder({ variantId: chair, quantity: 2 });
    await shop.tell(created(order));
    shop.advance(settings.reservationSeconds * 1_000 + 1);
    await shop.runJob('expire-reservation');

    await shop.tell(cancelled(order));
    await shop.tell(confirmed(order));

    expect(await shop.emitted(inventoryReleased)).toMatchObject([{ reason: 'EXPIRED' }]);
    expect(await shop.emitted(inventoryCommitted)).toEqual([]);
    expect(await booksOf(shop, chair)).toEqual(books(12, 0));
  });

  it('before it was heard of gets nothing afterwards', async () => {
    await using shop = await startWithStock({ [chair]: { east: 12 } });
    const order = anOrder({ variantId: chair, quantity: 2 });

    await shop.tell(cancelled(order));
    await shop.tell(created(order));

    expect(await shop.emitted(inventoryReserved)).toEqual([]);
    expect(await shop.emitted(inventoryReleased)).toEqual([]);
    expect(await booksOf(shop, chair)).toEqual(books(12, 0));
  });
});

it('gives back what was put aside for orders that are not paid in time, and only that', async () => {
  await using shop = await startWithStock({ [chair]: { east: 12 } });
  const [unpaid, paid, late] = [1, 2, 3].map((quantity) => anOrder({ variantId: chair, quantity }));
  if (!unpaid || !paid || !late) throw new Error('three orders');
  await shop.tell(created(unpaid));
  await shop.tell(created(paid));
  await shop.tell(confirmed(paid));
  shop.advance(settings.reservationSeconds * 1_000 - 60_000);
  await shop.tell(created(late));
  shop.advance(60_001);

  await shop.runJob('expire-reservation');
  await shop.runJob('expire-reservation');

  expect(await shop.emitted(inventoryReleased)).toMatchObject([{ orderId: unpaid.orderId, reason: 'EXPIRED' }]);
  expect(await booksOf(shop, chair)).toEqual(books(10, 3));
});
