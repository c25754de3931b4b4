import { inventoryStockChanged, productCreated } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import {
  ada,
  anOrder,
  books,
  booksOf,
  chair,
  created,
  east,
  type InventoryShop,
  startWithStock,
  support,
  table,
  otherVendor,
  vendor,
  vendorId,
} from './start-inventory.ts';

const fields = /* GraphQL */ `
  level {
    onHand
    reserved
    available
    warehouse {
      code
    }
  }
  userErrors {
    code
    field
    available
  }
`;
const STOCK_RECEIVE = `mutation ($input: StockReceiveInput!) { stockReceive(input: $input) { ${fields} } }`;
const STOCK_ADJUST = `mutation ($input: StockAdjustInput!) { stockAdjust(input: $input) { ${fields} } }`;

const at = { variantId: chair, warehouseId: east, idempotencyKey: 'k1' };
const receive = async (shop: InventoryShop, input: object) =>
  (await shop.as(vendor).mutate(STOCK_RECEIVE, { input: { ...at, ...input } })).stockReceive;
const adjust = async (shop: InventoryShop, input: object) =>
  (await shop.as(vendor).mutate(STOCK_ADJUST, { input: { ...at, reason: 'COUNTED', ...input } })).stockAdjust;

describe('receiving goods', () => {
  it('makes more of them to sell, and tells others', async () => {
    await using shop = await startWithStock({ [chair]: { east: 3, west: 4 } });

    const answer = await receive(shop, { quantity: 7 });

    expect(answer).toEqual({
      level: { onHand: 10, reserved: 0, available: 10, warehouse: { code: 'EAST' } },
      userErrors: [],
    });
    expect(await shop.emitted(inventoryStockChanged)).toEqual([
      { variantId: chair, available: 14, status: 'IN_STOCK' },
    ]);
    expect(await booksOf(shop, chair)).toEqual(books(14, 0));
  });

  it('happens once for each idempotency key, however many arrive at once', async () => {
    await using shop = await startWithStock({ [chair]: {} });

    const answers = await Promise.all(Array.from({ length: 8 }, () => receive(shop, { quantity: 5 })));
    const conflict = await receive(shop, { quantity: 6 });

    expect(answers.map(({ level }) => level.onHand)).toEqual(Array.from({ length: 8 }, () => 5));
    expect(conflict.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_CONFLICT', field: ['input', 'idempotencyKey'] }]);
    expect(await booksOf(shop, chair)).toEqual(books(5, 0));
  });

  it.each([
    [{ quantity: 0 }, 'QUANTITY_OUT_OF_RANGE', 'quantity'],
    [{ quantity: -1 }, 'QUANTITY_OUT_OF_RANGE', 'quantity'],
    [{ quantity: 1_000_000_000 }, 'QUANTITY_OUT_OF_RANGE', 'quantity'],
    [{ quantity: 1, variantId: table }, 'VARIANT_NOT_FOUND', 'variantId'],
    [{ quantity: 1, warehouseId: table }, 'WAREHOUSE_NOT_FOUND', 'warehouseId'],
    [{ quantity: 1, idempotencyKey: '' }, 'INVALID_IDEMPOTENCY_KEY', 'idempotencyKey'],
    [{ quantity: 1, idempotencyKey: '\u0000' }, 'INVALID_IDEMPOTENCY_KEY', 'idempotencyKey'],
  ])('refuses %o with %s, and books nothing', async (bad, code, field) => {
    await using shop = await startWithStock({ [chair]: { east: 1 } });

    const refused = await receive(shop, bad);
    const corrected = await receive(shop, { quantity: 1, idempotencyKey: 'k2' });

    expect(refused).toEqual({ level: null, userErrors: [{ code, field: ['input', field], available: null }] });
    expect(corrected.level).toMatchObject({ onHand: 2 });
    expect(await booksOf(shop, chair)).toEqual(books(2, 0));
  });

  it('waits for a product that was created a moment ago', async () => {
    await using shop = await startWithStock({});
    const variantId = uuidv7();
    const variants = [{ variantId, sku: 'NEW', price: { minor: 1, currency: 'USD' } }];
    const fields = { productId: chair, slug: 'new', title: 'New', categoryId: chair, vendorId };
    const told = productCreated.draft({ ...fields, variants });

    const [answer] = await Promise.all([receive(shop, { variantId, quantity: 4 }), shop.tell(told)]);

    expect(answer).toMatchObject({ level: { onHand: 4 }, userErrors: [] });
  });

  it('is for those who may write stock', async () => {
    await using shop = await startWithStock({ [chair]: {} });
    const input = { ...at, quantity: 1 };
    const codeFor = async (client: typeof shop.guest) =>
      (await client.execute(STOCK_RECEIVE, { input })).errors?.map(({ extensions }) => extensions?.['code']);

    expect(await codeFor(shop.guest)).toEqual(['UNAUTHENTICATED']);
    expect(await codeFor(shop.as(ada))).toEqual(['FORBIDDEN']);
    expect(await codeFor(shop.as(support))).toEqual(['FORBIDDEN']);
    expect(await booksOf(shop, chair)).toEqual(books(0, 0));
  });
});

describe('adjusting a level', () => {
  it('corrects the books either way', async () => {
    await using shop = await startWithStock({ [chair]: { east: 3 } });

    const fewer = await adjust(shop, { delta: -3, reason: 'DAMAGED' });
    const more = await adjust(shop, { delta: 1, reason: 'FOUND', idempotencyKey: 'k2' });

    expect([fewer, more].map(({ level }) => level.onHand)).toEqual([0, 1]);
    expect((await shop.emitted(inventoryStockChanged)).map(({ status }) => status)).toEqual([
      'OUT_OF_STOCK',
      'LOW_STOCK',
    ]);
    expect(await booksOf(shop, chair)).toEqual(books(1, 0));
  });

  it('takes nothing away that is put aside for orders, and says how many could be', async () => {
    await using shop = await startWithStock({ [chair]: { east: 5 } });
    await shop.tell(created(anOrder({ variantId: chair, quantity: 3 })));

    const answer = await adjust(shop, { delta: -3 });

    expect(answer).toEqual({
      level: null,
      userErrors: [{ code: 'WOULD_BE_NEGATIVE', field: ['input', 'delta'], available: 2 }],
    });
    expect(await booksOf(shop, chair)).toEqual(books(5, 3));
  });

  it.each([0, 1_000_001, -1_000_001])('refuses a delta of %i', async (delta) => {
    await using shop = await startWithStock({ [chair]: { east: 5 } });

    const { userErrors } = await adjust(shop, { delta });

    expect(userErrors).toMatchObject([{ code: 'QUANTITY_OUT_OF_RANGE', field: ['input', 'delta'] }]);
  });

  it('and orders that come at the same time never leave fewer than are put aside', async () => {
    await using shop = await startWithStock({ [chair]: { east: 20 } });

    await Promise.all(
      Array.from({ length: 20 }, (_, index) => [
        adjust(shop, { delta: -1, reason: 'LOST', idempotencyKey: `k${index.toString()}` }),
        shop.tell(created(anOrder({ variantId: chair, quantity: 1 }))),
      ]).flat(),
    );

    const { levels, ledger } = await booksOf(shop, chair);
    expect(levels).toEqual(ledger);
    expect(levels.onHand).toBe(levels.reserved);
  });

  it('cannot be got round by a fault of ours: the database itself refuses', async () => {
    await using shop = await startWithStock({ [chair]: { east: 1 } });
    const movement = {
      variantId: chair,
      warehouseId: east,
      kind: 'RESERVED' as const,
      onHandDelta: 0,
      reservedDelta: 2,
      reason: null,
      reservationId: null,
      movedBy: null,
    };

    const oversold = shop.given(({ levels, now }) => levels.move([movement], now()));

    await expect(oversold).rejects.toMatchObject({ cause: { constraint_name: 'never_oversold' } });
    expect(await booksOf(shop, chair)).toEqual(books(1, 0));
  });
});

it('books goods of no other vendor, and any for staff who may', async () => {
  await using shop = await startWithStock({ [chair]: { east: 1 } });
  const admin = { ...vendor, vendorId: undefined, scopes: ['inventory:write', 'inventory:write:any'] };
  const receiveAs = async (viewer: typeof vendor | typeof admin, idempotencyKey: string) => {
    const input = { variantId: chair, warehouseId: east, quantity: 1, idempotencyKey };
    return (await shop.as(viewer).mutate(STOCK_RECEIVE, { input })).stockReceive.userErrors;
  };

  expect(await receiveAs(otherVendor, 'other')).toMatchObject([{ code: 'VARIANT_NOT_FOUND' }]);
  expect(await receiveAs(admin, 'admin')).toEqual([]);
});
