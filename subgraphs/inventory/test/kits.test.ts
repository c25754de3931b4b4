import { inventoryRejected, inventoryStockChanged } from '@agora/schema';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../src/domain/kit/parts-of.ts';
import { shortagesOf } from '../src/domain/kit/shortages-of.ts';
import { allow, availabilityOf, comeIn, RECEIVE, reservationOf } from './backorder.ts';
import { createSupplier, setPolicy } from './replenish.ts';
import {
  anOrder,
  ada,
  books,
  booksOf,
  cancelled,
  chair,
  confirmed,
  created,
  east,
  type InventoryShop,
  linesCancelled,
  otherVendor,
  parcelCancelled,
  startWithStock,
  support,
  table,
  vendor,
  west,
} from './start-inventory.ts';

const set = '018f0000-0000-7000-8000-00000000005e';
const SET = `mutation ($input: StockKitSetInput!) { stockKitSet(input: $input) {
  kit { variant { id } parts { variant { id } quantity } available } userErrors { code field } } }`;
const KIT = 'query ($variantId: ID!) { stockKit(variantId: $variantId) { parts { quantity } available } }';
const BOX = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on ProductVariant { kitParts { variant { id } quantity } } } }`;
const BACK = `mutation ($input: StockReturnReceiveInput!) { stockReturnReceive(input: $input) { userErrors { code outstanding } } }`;
const WAIT = `mutation ($input: BackInStockRequestInput!) { backInStockRequest(input: $input) { userErrors { code } } }`;

type Viewer = Parameters<InventoryShop['as']>[0];
type Parts = readonly { readonly variantId: string; readonly quantity: number }[];

const four: Parts = [
  { variantId: table, quantity: 1 },
  { variantId: chair, quantity: 4 },
];
const makeKit = async (shop: InventoryShop, parts: Parts, variantId = set, viewer: Viewer = vendor) =>
  (await shop.as(viewer).mutate(SET, { input: { variantId, parts } })).stockKitSet;

/** A shop that sells tables, chairs, and sets of a table and four chairs. */
async function startWithSets(stock: Parameters<typeof startWithStock>[0]) {
  const shop = await startWithStock({ [set]: {}, ...stock });
  expect((await makeKit(shop, four)).userErrors).toEqual([]);
  return shop;
}
const sets = (quantity: number) => anOrder({ variantId: set, quantity });

describe('a kit', () => {
  it('can be sold as often as its parts allow, wherever they lie, which its stock tells as they change', async () => {
    await using shop = await startWithSets({ [chair]: { east: 5, west: 4 }, [table]: { west: 3 } });

    expect(await availabilityOf(shop, set)).toMatchObject({ available: 2, backorderable: 0 });
    await shop.tell(created(anOrder({ variantId: chair, quantity: 2 })));

    expect(await availabilityOf(shop, set)).toMatchObject({ available: 1 });
    expect((await shop.emitted(inventoryStockChanged)).filter(({ variantId }) => variantId === set)).toMatchObject([
      { available: 2 },
      { available: 1 },
    ]);
    expect((await shop.as(support).query(KIT, { variantId: set })).stockKit).toMatchObject({ available: 1 });
    expect((await shop.as(otherVendor).query(KIT, { variantId: set })).stockKit).toBeNull();
  });

  it('tells everybody what is in the box, and nothing of what is sold as it is, with as many statements for many', async () => {
    await using shop = await startWithSets({ [chair]: { east: 5 }, [table]: { west: 3 } });
    const boxesOf = async (...ids: string[]) => {
      const representations = ids.map((id) => ({ __typename: 'ProductVariant', id }));
      return (await shop.guest.query(BOX, { representations }))._entities;
    };

    const [box, single] = await boxesOf(set, chair);

    expect(box.kitParts).toHaveLength(2);
    expect(box.kitParts).toEqual(
      expect.arrayContaining(four.map(({ variantId: id, quantity }) => ({ variant: { id }, quantity }))),
    );
    expect(single.kitParts).toBeNull();
    const one = await shop.statements(() => boxesOf(set));
    expect(await shop.statements(() => boxesOf(set, chair, table))).toBe(one);
  });

  it('takes its parts out of the books, and gives them back', async () => {
    await using shop = await startWithSets({ [chair]: { east: 9 }, [table]: { west: 3 } });
    const order = sets(2);

    await shop.tell(created(order));

    expect((await reservationOf(shop, order)).lines).toEqual([
      { quantity: 2, warehouse: { code: 'WEST' } },
      { quantity: 8, warehouse: { code: 'EAST' } },
    ]);
    await shop.tell(linesCancelled(order, [{ variantId: set, quantity: 1 }]));
    expect([await booksOf(shop, chair), await booksOf(shop, table)]).toEqual([books(9, 4), books(3, 1)]);
    await shop.tell(confirmed({ ...order, lines: [{ variantId: set, quantity: 1 }] }));
    expect([await booksOf(shop, chair), await booksOf(shop, table)]).toEqual([books(5, 0), books(2, 0)]);
    await shop.tell(parcelCancelled(order, [{ variantId: set, quantity: 1 }]));
    expect([await booksOf(shop, chair), await booksOf(shop, table)]).toEqual([books(9, 0), books(3, 0)]);
  });

  it('that comes back is put on the shelf as its parts, all of them or some, and never more than left', async () => {
    await using shop = await startWithSets({ [chair]: { east: 8 }, [table]: { east: 2 } });
    const order = sets(2);
    await shop.tell(created(order));
    await shop.tell(confirmed(order));
    const comeBack = async (variantId: string, quantity: number) => {
      const lines = [{ variantId, quantity, condition: 'SOUND' }];
      const input = { orderId: order.orderId, warehouseId: east, lines, idempotencyKey: uuidv7() };
      return (await shop.as(vendor).mutate(BACK, { input })).stockReturnReceive.userErrors;
    };

    expect(await comeBack(set, 1)).toEqual([]);
    expect(await comeBack(chair, 3)).toEqual([]);
    expect(await comeBack(set, 1)).toEqual([{ code: 'MORE_THAN_LEFT', outstanding: 1 }]);
    expect([await booksOf(shop, chair), await booksOf(shop, table)]).toEqual([books(7, 0), books(1, 0)]);
  });

  it('is what it was when it was ordered, whatever it becomes', async () => {
    await using shop = await startWithSets({ [chair]: { east: 8 }, [table]: { east: 2 } });
    const order = sets(1);
    await shop.tell(created(order));

    await makeKit(shop, [{ variantId: chair, quantity: 1 }]);
    await shop.tell(cancelled(order));
    const next = sets(1);
    await shop.tell(created(next));
    await makeKit(shop, []);
    await shop.tell(confirmed(next));

    expect([await booksOf(shop, chair), await booksOf(shop, table)]).toEqual([books(7, 0), books(2, 0)]);
    expect((await shop.as(support).query(KIT, { variantId: set })).stockKit).toBeNull();
    expect(await availabilityOf(shop, set)).toMatchObject({ available: 0, status: 'OUT_OF_STOCK' });
  });

  it('is refused as a kit where a part is missing, with how many there could be', async () => {
    await using shop = await startWithSets({ [chair]: { east: 5 }, [table]: { east: 9 } });

    await shop.tell(created(sets(2)));

    expect((await shop.emitted(inventoryRejected)).map(({ lines }) => lines)).toEqual([
      [{ variantId: set, requested: 2, available: 1 }],
    ]);
    expect(await booksOf(shop, chair)).toEqual(books(5, 0));
  });

  it('is told to who waits for it once its last part is there', async () => {
    await using shop = await startWithSets({ [chair]: { east: 3 }, [table]: { east: 1 } });
    const wait = async () =>
      (await shop.as(ada).mutate(WAIT, { input: { variantId: set } })).backInStockRequest.userErrors;

    expect(await wait()).toEqual([]);
    await comeIn(shop, 1);
    await shop.runJob('tell-back-in-stock');

    expect(await wait()).toEqual([{ code: 'IN_STOCK' }]);
  });

  it('is no part of a kit, has no kits in it, and no stock of its own', async () => {
    const other = uuidv7();
    await using shop = await startWithSets({ [chair]: { east: 3 }, [table]: { east: 1 }, [other]: {} });
    const lamp = uuidv7();
    await shop.given(({ levels }) => levels.open([lamp], otherVendor.vendorId));
    const one = (variantId: string, quantity = 1) => [{ variantId, quantity }];
    const codeOf = async (...said: Parameters<typeof makeKit> extends [unknown, ...infer Rest] ? Rest : never) =>
      (await makeKit(shop, ...said)).userErrors[0]?.code;

    expect(await codeOf(one(set), other)).toBe('KIT_IN_KIT');
    expect(await codeOf(one(other), other)).toBe('KIT_IN_KIT');
    expect(await codeOf(one(other), table)).toBe('KIT_IN_KIT');
    expect(await codeOf(one(chair, 0), other)).toBe('QUANTITY_OUT_OF_RANGE');
    expect(await codeOf([...one(chair), ...one(chair)], other)).toBe('INVALID_LINE_COUNT');
    expect(
      await codeOf(
        Array.from({ length: 21 }, () => ({ variantId: chair, quantity: 1 })),
        other,
      ),
    ).toBe('INVALID_LINE_COUNT');
    expect(await codeOf(one(lamp), other)).toBe('VARIANT_NOT_FOUND');
    expect(await codeOf(one(chair), set, otherVendor)).toBe('VARIANT_NOT_FOUND');
    await comeIn(shop, 1, { variantId: other });
    expect(await codeOf(one(chair), other)).toBe('HAS_STOCK');
    const key = { warehouseId: east, quantity: 1, idempotencyKey: uuidv7() };
    const received = await shop.as(vendor).mutate(RECEIVE, { input: { variantId: set, ...key } });
    expect(received.stockReceive.userErrors).toEqual([{ code: 'IS_KIT' }]);
    expect((await allow(shop, { variantId: set, kind: 'BACKORDER', limit: 1 })).userErrors).toMatchObject([
      { code: 'IS_KIT' },
    ]);
    const supplierId = (await createSupplier(shop)).supplier.id as string;
    expect((await setPolicy(shop, { supplierId, variantId: set })).userErrors).toMatchObject([{ code: 'IS_KIT' }]);
  });

  it('is made once of two that are made of each other at the same time', async () => {
    const [one, other] = [uuidv7(), uuidv7()];
    await using shop = await startWithStock({ [one]: {}, [other]: {} });

    const made = await Promise.all([
      makeKit(shop, [{ variantId: other, quantity: 1 }], one),
      makeKit(shop, [{ variantId: one, quantity: 1 }], other),
    ]);

    expect(made.flatMap(({ userErrors }) => userErrors)).toMatchObject([{ code: 'KIT_IN_KIT' }]);
  });
});

it('oversells no part that is sold alone and in kits at the same time', async () => {
  const order = fc
    .constantFrom(set, chair, table)
    .chain((variantId) =>
      fc.integer({ min: 1, max: variantId === chair ? 5 : 2 }).map((quantity) => anOrder({ variantId, quantity })),
    );
  const scenario = fc.record({ orders: fc.array(order, { minLength: 8, maxLength: 16 }), late: fc.nat(15) });

  await fc.assert(
    fc.asyncProperty(scenario, async ({ orders, late }) => {
      await using shop = await startWithSets({ [chair]: { east: 6, west: 5 }, [table]: { west: 3 } });

      await Promise.all(orders.map((one) => shop.tell(created(one))));
      const [first] = orders.slice(late % orders.length);
      if (first) await shop.tell(cancelled(first));

      for (const variantId of [chair, table]) {
        const { levels, ledger } = await booksOf(shop, variantId);
        expect(ledger).toEqual(levels);
        expect(levels.reserved).toBeLessThanOrEqual(levels.onHand);
      }
      // What is put aside is what the orders that got their goods are made of, to the piece.
      const rejected = new Set((await shop.emitted(inventoryRejected)).map(({ orderId }) => orderId));
      const got = orders.filter((one) => one !== first && !rejected.has(one.orderId)).flatMap(({ lines }) => lines);
      const wanted = (variantId: string, each: number) =>
        got.reduce(
          (sum, line) => sum + line.quantity * (line.variantId === variantId ? 1 : line.variantId === set ? each : 0),
          0,
        );
      expect((await booksOf(shop, chair)).levels.reserved).toBe(wanted(chair, 4));
      expect((await booksOf(shop, table)).levels.reserved).toBe(wanted(table, 1));
    }),
    { numRuns: 5 },
  );
});

it('adds parts up and names shortages as they were ordered', () => {
  const kits = new Map([
    [
      set,
      [
        { partId: chair, quantity: 4 },
        { partId: table, quantity: 1 },
      ],
    ],
  ]);
  const ordered = new Map([
    [set, 2],
    [chair, 3],
    [west, 1],
  ]);

  expect([...partsOf(ordered, kits)]).toEqual([
    [chair, 11],
    [table, 2],
    [west, 1],
  ]);
  expect(shortagesOf(ordered, kits, [{ variantId: chair, requested: 11, available: 6 }])).toEqual([
    { variantId: set, requested: 2, available: 1 },
    { variantId: chair, requested: 3, available: 3 },
  ]);
});
