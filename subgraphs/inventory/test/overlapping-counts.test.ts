import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import {
  anOrder,
  books,
  booksOf,
  chair,
  confirmed,
  created,
  east,
  type InventoryShop,
  startWithStock,
  table,
  vendor,
  west,
} from './start-inventory.ts';

const staff = { ...vendor, id: uuidv7(), vendorId: undefined, scopes: ['inventory:write', 'inventory:write:any'] };
const COUNT = 'stockCount { id differentCount } userErrors { code }';
const mutation = (name: string) => `mutation ($input: S${name.slice(1)}Input!) { ${name}(input: $input) { ${COUNT} } }`;
const ADJUST = 'mutation ($input: StockAdjustInput!) { stockAdjust(input: $input) { userErrors { code } } }';
const LINES = `query ($countId: ID!) { stockCountLines(countId: $countId) {
  nodes { variant { id } expected counted correctedSince variance supersededAt } } }`;

const act = async (
  shop: InventoryShop,
  name: string,
  said: object,
  viewer: Parameters<InventoryShop['as']>[0] = vendor,
) => (await shop.as(viewer).mutate(mutation(name), { input: { idempotencyKey: uuidv7(), ...said } }))[name];
const approve = (shop: InventoryShop, countId: string) => act(shop, 'stockCountApprove', { countId }, staff);
const record = (shop: InventoryShop, countId: string, counted: number, said: object = {}) =>
  act(shop, 'stockCountRecord', { countId, lines: [{ variantId: chair, counted }], ...said }, staff);
const lineOf = async (shop: InventoryShop, countId: string) =>
  (await shop.as(staff).query(LINES, { countId })).stockCountLines.nodes[0];

/** Two counts of the same goods that are open at the same time: the vendor's and the staff's. */
async function twoCounts(shop: InventoryShop, warehouseId = east): Promise<readonly [string, string]> {
  const said = { warehouseId: east, variantIds: [chair] };
  const first = await act(shop, 'stockCountStart', said);
  const second = await act(shop, 'stockCountStart', { ...said, warehouseId }, staff);
  return [first.stockCount.id, second.stockCount.id];
}

describe('two counts of the same goods', () => {
  it('book what both found once', async () => {
    await using shop = await startWithStock({ [chair]: { east: 10 } });
    const [first, second] = await twoCounts(shop);
    await record(shop, first, 5);
    await record(shop, second, 5);

    await approve(shop, first);
    const settled = await lineOf(shop, second);
    const approved = await approve(shop, second);

    expect(settled).toMatchObject({ expected: 10, counted: 5, correctedSince: -5, variance: 0, supersededAt: null });
    expect(approved).toMatchObject({ stockCount: { differentCount: 0 }, userErrors: [] });
    expect(await booksOf(shop, chair)).toEqual(books(5, 0));
  });

  it('book it once whichever is booked first, and however many do it at the same time', async () => {
    await using shop = await startWithStock({ [chair]: { east: 10 } });
    const pairs = await Promise.all([1, 2, 3].map(() => twoCounts(shop)));
    const counts = pairs.flat();
    for (const id of counts) await record(shop, id, 5);

    const outcomes = await Promise.all(counts.toReversed().map((id) => approve(shop, id)));

    expect(outcomes.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(await booksOf(shop, chair)).toEqual(books(5, 0));
  });

  it('book what the later one found where they differ, in either order', async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ] as const) {
      await using shop = await startWithStock({ [chair]: { east: 10 } });
      const counts = await twoCounts(shop);
      await record(shop, counts[0], 5);
      await record(shop, counts[1], 8);

      for (const index of order) await approve(shop, counts[index]);

      expect([order, await booksOf(shop, chair)]).toEqual([order, books(8, 0)]);
    }
  });

  it('leave what a later one found to be right, until it is counted again', async () => {
    await using shop = await startWithStock({ [chair]: { east: 10 } });
    const [first, second] = await twoCounts(shop);
    await record(shop, first, 5);
    await record(shop, second, 10);
    await approve(shop, second);
    const superseded = await lineOf(shop, first);

    await record(shop, first, 9);
    const again = await lineOf(shop, first);
    await approve(shop, first);

    expect(superseded).toMatchObject({ counted: 5, variance: null, supersededAt: expect.any(String) });
    expect(again).toMatchObject({ expected: 10, counted: 9, variance: -1, supersededAt: null });
    expect(await booksOf(shop, chair)).toEqual(books(9, 0));
  });

  it('leave what is heard of late as it is booked', async () => {
    await using shop = await startWithStock({ [chair]: { east: 10 } });
    const [first, second] = await twoCounts(shop);
    const order = anOrder({ variantId: chair, quantity: 2 });
    await shop.tell(created(order));
    await record(shop, first, 6);
    await record(shop, second, 6);

    await approve(shop, first);
    await shop.tell(confirmed(order));
    await shop.tell(confirmed(order));
    await approve(shop, second);

    expect(await booksOf(shop, chair)).toEqual(books(4, 0));
  });

  it('know what was counted without a count: in a correction, and in a file', async () => {
    await using shop = await startWithStock({ [chair]: { east: 10 }, [table]: { east: 1 } });
    const [first, second] = await twoCounts(shop);
    await record(shop, first, 5);
    const about = { variantId: chair, warehouseId: east, reason: 'COUNTED', idempotencyKey: uuidv7() };
    await shop.as(vendor).mutate(ADJUST, { input: { ...about, delta: -5 } });
    await record(shop, second, 4);
    const headers = { 'content-type': 'text/csv', 'idempotency-key': 'file' };
    const body = `variantId,warehouse,counted\n${chair},EAST,5\n`;
    await shop.request('/import/stock', { method: 'POST', headers, body }, vendor);

    const outcomes = [await approve(shop, first), await approve(shop, second)];

    expect(outcomes.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(await booksOf(shop, chair)).toEqual(books(5, 0));
  });

  it('in different warehouses do not know each other', async () => {
    await using shop = await startWithStock({ [chair]: { east: 10, west: 10 } });
    const counts = await twoCounts(shop, west);
    for (const id of counts) await record(shop, id, 5);

    for (const id of counts) await approve(shop, id);

    expect(await booksOf(shop, chair)).toEqual(books(10, 0));
  });
});

it('takes down a number that looks like a slip when somebody says that it is so, up to a million away', async () => {
  await using shop = await startWithStock({ [chair]: { east: 10 } });
  const [id] = await twoCounts(shop);

  const slip = await record(shop, id, 5_000);
  const sure = await record(shop, id, 5_000, { acceptImplausible: true });
  const senseless = await record(shop, id, 10_000_000, { acceptImplausible: true });
  await approve(shop, id);

  expect(slip.userErrors).toMatchObject([{ code: 'IMPLAUSIBLE_QUANTITY' }]);
  expect(sure.userErrors).toEqual([]);
  expect(senseless.userErrors).toMatchObject([{ code: 'QUANTITY_OUT_OF_RANGE' }]);
  expect(await booksOf(shop, chair)).toEqual(books(5_000, 0));
});
