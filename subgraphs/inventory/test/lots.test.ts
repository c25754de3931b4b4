import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { availabilityOf, chairs } from './backorder.ts';
import {
  books,
  booksOf,
  cancelled,
  chair,
  confirmed,
  created,
  east,
  type InventoryShop,
  otherVendor,
  parcelCancelled,
  startWithStock,
  vendor,
} from './start-inventory.ts';

const dayMs = 24 * 60 * 60 * 1_000;
const RECEIVE = `mutation ($input: StockReceiveInput!) { stockReceive(input: $input) { level { onHand } userErrors { code field } } }`;
const ADJUST = `mutation ($input: StockAdjustInput!) { stockAdjust(input: $input) { userErrors { code } } }`;
const WRITE_OFF = `mutation ($input: StockLotWriteOffInput!) { stockLotWriteOff(input: $input) { lot { onHand reserved } userErrors { code field } } }`;
const LOTS = `query ($where: StockLotWhere, $first: Int) { stockLots(where: $where, first: $first) {
  totalCount nodes { id code onHand reserved warehouse { code } variant { id } } } }`;
const ORDERS = `query ($lotId: ID!) { stockLotOrders(lotId: $lotId) { totalCount nodes {
  order { id } reservedQuantity committedQuantity } } }`;
const MOVEMENTS = `query { stockMovements(first: 1) { nodes { kind reason onHandChange } } }`;

type Viewer = Parameters<InventoryShop['as']>[0];

const inDays = (days: number) => new Date(Math.floor(Date.now() / dayMs) * dayMs + days * dayMs).toISOString();
const comeIn = async (shop: InventoryShop, code: string, quantity: number, expiresAt: string) => {
  const input = { variantId: chair, warehouseId: east, quantity, lot: { code, expiresAt }, idempotencyKey: uuidv7() };
  return (await shop.as(vendor).mutate(RECEIVE, { input })).stockReceive;
};
const lotsOf = async (shop: InventoryShop, where: object = {}, viewer: Viewer = vendor) =>
  (await shop.as(viewer).query(LOTS, { where })).stockLots;
const countsOf = async (shop: InventoryShop) =>
  (await lotsOf(shop)).nodes.map((lot: Record<string, unknown>) => [lot['code'], lot['onHand'], lot['reserved']]);
const idOf = async (shop: InventoryShop, code: string) => (await lotsOf(shop, { code })).nodes[0].id as string;
const ordersOf = async (shop: InventoryShop, code: string) =>
  (await shop.as(vendor).query(ORDERS, { lotId: await idOf(shop, code) })).stockLotOrders;

/** Five that expire in 10 days, four that expire in 5, and three without a lot. */
async function startWithLots() {
  const shop = await startWithStock({ [chair]: { east: 3 } });
  await comeIn(shop, 'LATE', 5, inDays(10));
  await comeIn(shop, 'SOON', 4, inDays(5));
  return shop;
}

describe('goods that expire', () => {
  it('are put aside first that expire first, and move with their orders', async () => {
    await using shop = await startWithLots();
    const [first, second] = [chairs(6), chairs(5)];

    await shop.tell(created(first));
    expect(await countsOf(shop)).toEqual([
      ['SOON', 4, 4],
      ['LATE', 5, 2],
    ]);
    await shop.tell(created(second));
    await shop.tell(confirmed(first));
    expect(await countsOf(shop)).toEqual([
      ['SOON', 0, 0],
      ['LATE', 3, 3],
    ]);
    await shop.tell(cancelled(second));
    await shop.tell(parcelCancelled(first, [{ variantId: chair, quantity: 3 }]));

    expect(await countsOf(shop)).toEqual([
      ['SOON', 1, 0],
      ['LATE', 5, 0],
    ]);
    expect(await booksOf(shop, chair)).toEqual(books(9, 0));
  });

  it('are known by the orders that have them, for when they are called back', async () => {
    await using shop = await startWithLots();
    const [paid, open] = [chairs(3), chairs(2)];
    await shop.tell(created(paid));
    await shop.tell(confirmed(paid));
    await shop.tell(created(open));

    expect((await ordersOf(shop, 'SOON')).nodes).toEqual([
      { order: { id: paid.orderId }, reservedQuantity: 0, committedQuantity: 3 },
      { order: { id: open.orderId }, reservedQuantity: 1, committedQuantity: 0 },
    ]);
    await shop.tell(cancelled(open));
    expect((await ordersOf(shop, 'SOON')).totalCount).toBe(1);
    expect((await ordersOf(shop, 'LATE')).totalCount).toBe(0);
  });

  it('are not sold once they have expired, nor when they come back then', async () => {
    await using shop = await startWithLots();
    const order = chairs(1);
    await shop.tell(created(order));

    shop.advance(6 * dayMs);
    await shop.runJob('expire-lot');

    expect(await availabilityOf(shop)).toMatchObject({ available: 8 });
    expect((await shop.as(vendor).query(MOVEMENTS)).stockMovements.nodes).toEqual([
      { kind: 'ADJUSTED', reason: 'EXPIRED', onHandChange: -3 },
    ]);
    await shop.tell(cancelled(order));
    await shop.runJob('expire-lot');
    expect(await countsOf(shop)).toEqual([
      ['SOON', 0, 0],
      ['LATE', 5, 0],
    ]);
    expect(await booksOf(shop, chair)).toEqual(books(8, 0));
  });

  it('are never more in lots than there are', async () => {
    await using shop = await startWithLots();
    const input = { variantId: chair, warehouseId: east, delta: -10, reason: 'LOST', idempotencyKey: uuidv7() };

    await shop.as(vendor).mutate(ADJUST, { input });

    expect(await countsOf(shop)).toEqual([
      ['SOON', 0, 0],
      ['LATE', 2, 0],
    ]);
  });

  it('are written off by whose they are, all but what is put aside, and again without effect', async () => {
    await using shop = await startWithLots();
    await shop.tell(created(chairs(1)));
    const lotId = await idOf(shop, 'SOON');
    const writeOff = async (viewer: Viewer, id = lotId) =>
      (await shop.as(viewer).mutate(WRITE_OFF, { input: { lotId: id, reason: 'DAMAGED' } })).stockLotWriteOff;

    expect((await writeOff(otherVendor)).userErrors).toEqual([{ code: 'LOT_NOT_FOUND', field: ['input', 'lotId'] }]);
    expect((await writeOff(vendor, uuidv7())).userErrors).toMatchObject([{ code: 'LOT_NOT_FOUND' }]);
    expect(await writeOff(vendor)).toEqual({ lot: { onHand: 1, reserved: 1 }, userErrors: [] });
    expect(await writeOff(vendor)).toEqual({ lot: { onHand: 1, reserved: 1 }, userErrors: [] });
    expect(await booksOf(shop, chair)).toEqual(books(9, 1));
    expect((await lotsOf(shop, {}, otherVendor)).totalCount).toBe(0);
  });

  it('have a code, and expire later than now and always at the same time', async () => {
    await using shop = await startWithLots();
    const codeOf = async (...said: [string, number, string]) => (await comeIn(shop, ...said)).userErrors[0];

    expect(await codeOf(' ', 1, inDays(5))).toEqual({ code: 'INVALID_LOT', field: ['input', 'lot', 'code'] });
    expect(await codeOf('OLD', 1, inDays(-1))).toEqual({ code: 'INVALID_LOT', field: ['input', 'lot', 'expiresAt'] });
    expect(await codeOf('SOON', 1, inDays(7))).toEqual({ code: 'INVALID_LOT', field: ['input', 'lot', 'expiresAt'] });
    expect(await codeOf('SOON', 1, inDays(5))).toBeUndefined();
    expect((await lotsOf(shop, { code: 'SOON', isThere: true, expiresAt: { before: inDays(6) } })).nodes).toMatchObject(
      [{ onHand: 5, warehouse: { code: 'EAST' }, variant: { id: chair } }],
    );
    const one = await shop.statements(() => lotsOf(shop, { code: 'SOON' }));
    expect(await shop.statements(() => lotsOf(shop))).toBe(one);
  });
});

it('keeps no more in lots than in their level, under orders that come at the same time', async () => {
  await using shop = await startWithLots();
  const orders = Array.from({ length: 20 }, () => chairs(1));

  await Promise.all(orders.map((order) => shop.tell(created(order))));
  await Promise.all(orders.slice(0, 8).map((order) => shop.tell(confirmed(order))));
  await Promise.all(orders.slice(8, 12).map((order) => shop.tell(cancelled(order))));

  const { levels, ledger } = await booksOf(shop, chair);
  const lots = (await lotsOf(shop)).nodes as { onHand: number; reserved: number }[];
  const sum = (of: (lot: { onHand: number; reserved: number }) => number) =>
    lots.reduce((total, lot) => total + of(lot), 0);
  expect(ledger).toEqual(levels);
  expect(sum(({ onHand }) => onHand)).toBeLessThanOrEqual(levels.onHand);
  expect(sum(({ reserved }) => reserved)).toBeLessThanOrEqual(levels.reserved);
});
