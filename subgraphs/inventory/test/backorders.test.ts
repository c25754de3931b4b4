import {
  inventoryBackorderFilled,
  inventoryBackordered,
  inventoryBackorderPolicySet,
  inventoryCheck,
  inventoryRejected,
  inventoryReserved,
} from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { allow, availabilityOf, backorder, chairs, comeIn, READ_POLICY, RECEIVE, reservationOf } from './backorder.ts';
import {
  anOrder,
  books,
  booksOf,
  cancelled,
  chair,
  confirmed,
  created,
  east,
  linesCancelled,
  otherVendor,
  settings,
  startInventory,
  startWithStock,
  support,
  table,
  vendor,
  west,
} from './start-inventory.ts';

const RESTOCK = `mutation ($input: StockRestockSetInput!) { stockRestockSet(input: $input) { userErrors { code } } }`;
const dayMs = 24 * 60 * 60 * 1_000;

describe('an order for more than there is', () => {
  it('gets what is there, waits for the rest as long as that takes, and is told when all of it is put aside', async () => {
    await using shop = await startWithStock({ [chair]: { east: 2 } });
    await backorder(shop, 5);
    const restockAt = '2099-01-31T12:00:00.000Z';
    await shop.as(vendor).mutate(RESTOCK, { input: { variantId: chair, restockAt } });
    const order = chairs(4);

    await shop.tell(created(order));

    expect(await shop.emitted(inventoryBackordered)).toMatchObject([
      { orderId: order.orderId, lines: [{ variantId: chair, quantity: 2 }], expectedAt: restockAt },
    ]);
    expect(await shop.emitted(inventoryReserved)).toEqual([]);
    expect(await reservationOf(shop, order)).toEqual({
      status: 'BACKORDERED',
      lines: [{ quantity: 2, warehouse: { code: 'EAST' } }],
      backorders: [{ variant: { id: chair }, quantity: 2, filledQuantity: 0, releasedQuantity: 0 }],
    });
    shop.advance(10 * settings.reservationSeconds * 1_000);
    await shop.runJob('expire-reservation');
    await comeIn(shop, 1, { warehouseId: west });
    expect((await reservationOf(shop, order)).status).toBe('BACKORDERED');

    expect(await shop.emitted(inventoryBackorderFilled)).toEqual([]);

    await comeIn(shop, 3);

    expect(await shop.emitted(inventoryBackorderFilled)).toMatchObject([{ orderId: order.orderId }]);
    expect(await shop.emitted(inventoryReserved)).toMatchObject([
      {
        orderId: order.orderId,
        lines: [
          { warehouseId: west, quantity: 1 },
          { warehouseId: east, quantity: 3 },
        ],
      },
    ]);
    expect(await booksOf(shop, chair)).toEqual(books(6, 4));
    expect(await availabilityOf(shop)).toMatchObject({ available: 2, backorderable: 5 });
    await shop.tell(confirmed(order));
    expect(await booksOf(shop, chair)).toEqual(books(2, 0));
  });

  it('is refused where it may not be promised, or not so many', async () => {
    await using shop = await startWithStock({ [chair]: { east: 2 }, [table]: { east: 1 } });
    await backorder(shop, 3);

    await shop.tell(created(chairs(6)));
    await shop.tell(created(anOrder({ variantId: chair, quantity: 3 }, { variantId: table, quantity: 2 })));

    expect((await shop.emitted(inventoryRejected)).map(({ lines }) => lines)).toEqual([
      [{ variantId: chair, requested: 6, available: 2 }],
      [
        { variantId: chair, requested: 3, available: 2 },
        { variantId: table, requested: 2, available: 1 },
      ],
    ]);
    expect(await booksOf(shop, chair)).toEqual(books(2, 0));
    expect(await availabilityOf(shop)).toMatchObject({ available: 2, backorderable: 3 });
  });

  it('waits behind those that waited before, and nobody else buys what came for them', async () => {
    await using shop = await startWithStock({ [chair]: {} });
    await backorder(shop, 10);
    const [first, second] = [chairs(3), chairs(2)];
    await shop.tell(created(first));
    await shop.tell(created(second));
    const input = { variantId: chair, warehouseId: east, quantity: 4, idempotencyKey: uuidv7() };
    await shop.as(vendor).mutate(RECEIVE, { input });
    await allow(shop, { kind: 'DENY' });
    expect(await availabilityOf(shop)).toMatchObject({ status: 'OUT_OF_STOCK', available: 0, backorderable: 0 });
    const late = chairs(1);

    await shop.tell(created(late));
    await shop.runJob('fill-backorders');

    expect(await shop.emitted(inventoryRejected)).toMatchObject([{ orderId: late.orderId }]);
    expect(await shop.emitted(inventoryReserved)).toMatchObject([{ orderId: first.orderId }]);
    expect((await reservationOf(shop, second)).backorders).toMatchObject([{ quantity: 2, filledQuantity: 1 }]);
    await comeIn(shop, 1);
    expect(await shop.emitted(inventoryReserved)).toMatchObject([
      { orderId: first.orderId },
      { orderId: second.orderId },
    ]);
    expect(await booksOf(shop, chair)).toEqual(books(5, 5));
  });

  it('waits no longer when it is cancelled, and what was kept for it is for the next', async () => {
    await using shop = await startWithStock({ [chair]: { east: 1 } });
    await backorder(shop, 5);
    const [first, second] = [chairs(3), chairs(1)];
    await shop.tell(created(first));
    await shop.tell(created(second));

    await shop.tell(cancelled(first));
    await shop.runJob('fill-backorders');

    expect(await reservationOf(shop, first)).toMatchObject({
      status: 'RELEASED',
      backorders: [{ releasedQuantity: 2 }],
    });
    expect(await shop.emitted(inventoryReserved)).toMatchObject([{ orderId: second.orderId }]);
    expect(await availabilityOf(shop)).toMatchObject({ available: 0, backorderable: 5 });
  });

  it('is put aside as a whole once the pieces that it waits for are not wanted any more', async () => {
    await using shop = await startWithStock({ [chair]: { east: 2 } });
    await backorder(shop, 5);
    const order = chairs(3);
    await shop.tell(created(order));

    await shop.tell(linesCancelled(order, [{ variantId: chair, quantity: 1 }]));

    expect(await shop.emitted(inventoryReserved)).toMatchObject([
      { orderId: order.orderId, lines: [{ variantId: chair, quantity: 2 }] },
    ]);
    shop.advance(settings.reservationSeconds * 1_000 + 1);
    await shop.runJob('expire-reservation');
    expect((await reservationOf(shop, order)).status).toBe('RELEASED');
    expect(await booksOf(shop, chair)).toEqual(books(2, 0));
  });
});

it('promises no more than the limit to fifty who want one at once, whichever replica hears them', async () => {
  await using one = await startWithStock({ [chair]: { east: 3 } });
  await using other = await startInventory({ database: one.running.database });
  await backorder(one, 5);

  await Promise.all(Array.from({ length: 50 }, (_, index) => (index % 2 === 0 ? one : other).tell(created(chairs(1)))));

  expect(await one.emitted(inventoryReserved)).toHaveLength(3);
  expect(await one.emitted(inventoryBackordered)).toHaveLength(5);
  expect(await one.emitted(inventoryRejected)).toHaveLength(42);
  await comeIn(one, 7);
  expect(await one.emitted(inventoryReserved)).toHaveLength(8);
  expect(await booksOf(one, chair)).toEqual(books(10, 8));
  expect(await availabilityOf(one)).toMatchObject({ available: 2, backorderable: 5 });
});

describe('what can be ordered before it is there', () => {
  it('is shown beside what is there, and asked for by checkouts', async () => {
    await using shop = await startWithStock({ [chair]: { east: 12 } });
    await backorder(shop, 5);

    expect(await availabilityOf(shop)).toMatchObject({ status: 'IN_STOCK', available: 12, backorderable: 5 });
    expect(await shop.ask(inventoryCheck, { variantIds: [chair] })).toMatchObject({
      levels: [{ variantId: chair, available: 17 }],
    });
    await shop.tell(created(chairs(14)));
    expect(await availabilityOf(shop)).toMatchObject({ status: 'BACKORDER', available: 0, backorderable: 3 });
    await shop.tell(created(chairs(3)));
    expect(await availabilityOf(shop)).toMatchObject({ status: 'OUT_OF_STOCK', available: 0, backorderable: 0 });
  });

  it('is a pre-order from its first day until the goods are out, which is when more come', async () => {
    await using shop = await startWithStock({ [chair]: {} });
    const now = Date.now();
    const [from, until] = [new Date(now + dayMs).toISOString(), new Date(now + 3 * dayMs).toISOString()];
    await allow(shop, { kind: 'PREORDER', limit: 5, from, until });

    const before = await availabilityOf(shop);
    shop.advance(2 * dayMs);
    const meanwhile = await availabilityOf(shop);
    await shop.tell(created(chairs(1)));
    shop.advance(2 * dayMs);
    const after = await availabilityOf(shop);

    expect(before).toEqual({ status: 'OUT_OF_STOCK', available: 0, backorderable: 0, restockAt: until });
    expect(meanwhile).toEqual({ status: 'PREORDER', available: 0, backorderable: 5, restockAt: until });
    expect(after).toEqual({ status: 'OUT_OF_STOCK', available: 0, backorderable: 0, restockAt: null });
    await comeIn(shop, 1);
    expect(await shop.emitted(inventoryReserved)).toHaveLength(1);
  });

  it('is said by its vendor, within limits, and shown to who may see the stock', async () => {
    await using shop = await startWithStock({ [chair]: {} });
    const [past, soon, later] = [-1, 1, 2].map((days) => new Date(Date.now() + days * dayMs).toISOString());

    const refused = await Promise.all([
      allow(shop, { kind: 'BACKORDER' }),
      allow(shop, { kind: 'BACKORDER', limit: 1_000_001 }),
      allow(shop, { kind: 'DENY', limit: 1 }),
      allow(shop, { kind: 'BACKORDER', limit: 1, until: soon }),
      allow(shop, { kind: 'PREORDER', limit: 1 }),
      allow(shop, { kind: 'PREORDER', limit: 1, until: past }),
      allow(shop, { kind: 'PREORDER', limit: 1, from: later, until: soon }),
      allow(shop, { kind: 'BACKORDER', limit: 1 }, otherVendor),
    ]);

    expect(refused.map(({ userErrors }) => [userErrors[0].code, userErrors[0].field.at(-1)])).toEqual([
      ['INVALID_BACKORDER_POLICY', 'limit'],
      ['INVALID_BACKORDER_POLICY', 'limit'],
      ['INVALID_BACKORDER_POLICY', 'limit'],
      ['INVALID_BACKORDER_POLICY', 'until'],
      ['INVALID_BACKORDER_POLICY', 'until'],
      ['INVALID_BACKORDER_POLICY', 'until'],
      ['INVALID_BACKORDER_POLICY', 'from'],
      ['VARIANT_NOT_FOUND', 'variantId'],
    ]);
    expect(await shop.emitted(inventoryBackorderPolicySet)).toEqual([]);
    expect((await backorder(shop, 7)).policy).toEqual({
      kind: 'BACKORDER',
      limit: 7,
      from: null,
      until: null,
      waiting: 0,
    });
    await shop.tell(created(chairs(2)));
    expect((await shop.as(support).query(READ_POLICY, { variantId: chair })).backorderPolicy).toEqual({
      kind: 'BACKORDER',
      limit: 7,
      waiting: 2,
      variant: { id: chair },
    });
    expect((await shop.as(otherVendor).query(READ_POLICY, { variantId: chair })).backorderPolicy).toBeNull();
  });
});
