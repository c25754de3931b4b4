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
  otherVendor,
  startWithStock,
  support,
  table,
  vendor,
  west,
} from './start-inventory.ts';

const staff = { ...vendor, id: uuidv7(), vendorId: undefined, scopes: ['inventory:write', 'inventory:write:any'] };
const COUNT = `stockCount { id number status lineCount countedCount differentCount endedAt version warehouse { code } } userErrors { code field available }`;
const mutation = (name: string) => `mutation ($input: S${name.slice(1)}Input!) { ${name}(input: $input) { ${COUNT} } }`;
const COUNTS = `query ($where: StockCountWhere, $first: Int) { stockCounts(where: $where, first: $first) { nodes { number warehouse { code } lineCount } totalCount } }`;
const ONE = 'query ($id: ID!) { stockCount(id: $id) { status } stockCountLines(countId: $id) { totalCount } }';
const LINES = `query ($countId: ID!, $where: StockCountLineWhere) { stockCountLines(countId: $countId, where: $where) {
  nodes { variant { id } expected counted variance countedAt } totalCount } }`;
const MOVEMENTS = `query { stockMovements(where: { kind: { eq: ADJUSTED } }) { nodes { onHandChange reason stockCount { number } movedBy { id } } } }`;

type Viewer = Parameters<InventoryShop['as']>[0];

const act = async (shop: InventoryShop, name: string, said: object, viewer: Viewer = vendor) =>
  (await shop.as(viewer).mutate(mutation(name), { input: { idempotencyKey: uuidv7(), ...said } }))[name];
const start = (shop: InventoryShop, said: object = {}, viewer: Viewer = vendor) =>
  act(shop, 'stockCountStart', { warehouseId: east, ...said }, viewer);
const record = (
  shop: InventoryShop,
  countId: string,
  counted: Readonly<Record<string, number>>,
  viewer: Viewer = vendor,
) => {
  const lines = Object.entries(counted).map(([variantId, quantity]) => ({ variantId, counted: quantity }));
  return act(shop, 'stockCountRecord', { countId, lines }, viewer);
};
const sell = async (shop: InventoryShop, quantity: number, variantId = chair) => {
  const order = anOrder({ variantId, quantity });
  await shop.tell(created(order));
  await shop.tell(confirmed(order));
};
const linesOf = async (shop: InventoryShop, countId: string, where: object = {}) =>
  (await shop.as(vendor).query(LINES, { countId, where })).stockCountLines;

describe('a count', () => {
  it('books by how much goods differed when they were counted, whatever is sold meanwhile', async () => {
    await using shop = await startWithStock({ [chair]: { east: 10 }, [table]: { east: 5, west: 2 } });
    const { stockCount } = await start(shop);
    expect(stockCount).toMatchObject({ status: 'OPEN', lineCount: 2, countedCount: 0, warehouse: { code: 'EAST' } });
    const { id } = stockCount;
    await sell(shop, 1);

    await record(shop, id, { [chair]: 7 });
    await sell(shop, 3);
    const recorded = await record(shop, id, { [table]: 6 });
    await sell(shop, 2);
    const approved = await act(shop, 'stockCountApprove', { countId: id });

    expect(recorded.stockCount).toMatchObject({ countedCount: 2, differentCount: 2 });
    expect(approved).toMatchObject({ stockCount: { status: 'APPROVED', endedAt: expect.any(String) }, userErrors: [] });
    expect(await linesOf(shop, id)).toMatchObject({
      nodes: [
        { variant: { id: table }, expected: 5, counted: 6, variance: 1 },
        { variant: { id: chair }, expected: 9, counted: 7, variance: -2 },
      ].toSorted((one, other) => (one.variant.id < other.variant.id ? -1 : 1)),
      totalCount: 2,
    });
    expect(await booksOf(shop, chair)).toEqual(books(2, 0));
    expect(await booksOf(shop, table)).toEqual(books(8, 0));
    const { stockMovements } = await shop.as(vendor).query(MOVEMENTS);
    const about = { reason: 'COUNTED', stockCount: { number: stockCount.number }, movedBy: { id: vendor.id } };
    expect(stockMovements.nodes).toEqual(
      expect.arrayContaining([
        { onHandChange: 1, ...about },
        { onHandChange: -2, ...about },
      ]),
    );
  });

  it('leaves as it is what was not counted, and takes the later of two numbers', async () => {
    await using shop = await startWithStock({ [chair]: { east: 10 }, [table]: { east: 5 } });
    const { id } = (await start(shop, { variantIds: [chair, table] })).stockCount;
    await record(shop, id, { [chair]: 3 });
    await record(shop, id, { [chair]: 10 });

    await act(shop, 'stockCountApprove', { countId: id });

    expect((await linesOf(shop, id, { isCounted: false })).nodes).toMatchObject([
      { variant: { id: table }, counted: null },
    ]);
    expect((await linesOf(shop, id, { isDifferent: true })).totalCount).toBe(0);
    expect(await booksOf(shop, chair)).toEqual(books(10, 0));
    expect(await booksOf(shop, table)).toEqual(books(5, 0));
  });

  it('is not booked where more are put aside for orders than there are, and may be called off', async () => {
    await using shop = await startWithStock({ [chair]: { east: 10 } });
    const { id } = (await start(shop)).stockCount;
    await shop.tell(created(anOrder({ variantId: chair, quantity: 8 })));
    await record(shop, id, { [chair]: 7 });

    const refused = await act(shop, 'stockCountApprove', { countId: id });
    const cancelled = await act(shop, 'stockCountCancel', { countId: id });
    const again = await act(shop, 'stockCountApprove', { countId: id });

    expect(refused.userErrors).toMatchObject([{ code: 'WOULD_BE_NEGATIVE', available: 2 }]);
    expect(cancelled.stockCount.status).toBe('CANCELLED');
    expect(again.userErrors).toMatchObject([{ code: 'COUNT_ENDED' }]);
    expect(await booksOf(shop, chair)).toEqual(books(10, 8));
  });

  it('is booked once of those who approve it at the same time', async () => {
    await using shop = await startWithStock({ [chair]: { east: 10 } });
    const { id } = (await start(shop)).stockCount;
    await record(shop, id, { [chair]: 4 });

    const outcomes = await Promise.all([1, 2, 3].map(() => act(shop, 'stockCountApprove', { countId: id })));

    expect(outcomes.flatMap(({ userErrors }) => userErrors)).toMatchObject([
      { code: 'COUNT_ENDED' },
      { code: 'COUNT_ENDED' },
    ]);
    expect(await booksOf(shop, chair)).toEqual(books(4, 0));
  });

  it('is refused what cannot be counted', async () => {
    await using shop = await startWithStock({ [chair]: { east: 10 }, [table]: { west: 1 } });
    const { id } = (await start(shop)).stockCount;

    const refusals = [
      await start(shop, { warehouseId: uuidv7(), variantIds: [chair] }),
      await start(shop, { variantIds: [uuidv7()] }),
      await start(shop, { variantIds: [] }),
      await record(shop, id, {}),
      await record(shop, id, { [chair]: -1 }),
      await record(shop, id, { [chair]: 10_000_000 }),
      await record(shop, id, { [chair]: 1_011 }),
      await record(shop, id, { [table]: 1 }),
      await record(shop, uuidv7(), { [chair]: 1 }),
    ];

    expect(refusals.map(({ userErrors }) => userErrors[0].code)).toEqual([
      'WAREHOUSE_NOT_FOUND',
      'VARIANT_NOT_FOUND',
      'INVALID_LINE_COUNT',
      'INVALID_LINE_COUNT',
      'QUANTITY_OUT_OF_RANGE',
      'QUANTITY_OUT_OF_RANGE',
      'IMPLAUSIBLE_QUANTITY',
      'VARIANT_NOT_FOUND',
      'COUNT_NOT_FOUND',
    ]);
    expect((await linesOf(shop, id)).nodes).toMatchObject([{ counted: null }]);
  });

  it('is its own vendor’s and the staff’s, and nobody else’s', async () => {
    await using shop = await startWithStock({ [chair]: { east: 10, west: 1 } });
    const { id } = (await start(shop)).stockCount;
    await start(shop, { warehouseId: west }, staff);

    const strange = await Promise.all(
      ['stockCountApprove', 'stockCountCancel'].map((name) => act(shop, name, { countId: id }, otherVendor)),
    );
    const foreign = await start(shop, { variantIds: [chair] }, otherVendor);

    expect(strange.map(({ userErrors }) => userErrors[0].code)).toEqual(['COUNT_NOT_FOUND', 'COUNT_NOT_FOUND']);
    expect(foreign.userErrors).toMatchObject([{ code: 'VARIANT_NOT_FOUND', field: ['input', 'variantIds', '0'] }]);
    expect(await shop.as(otherVendor).query(ONE, { id })).toEqual({ stockCount: null, stockCountLines: null });
    expect(await shop.as(support).query(ONE, { id })).toEqual({
      stockCount: { status: 'OPEN' },
      stockCountLines: { totalCount: 1 },
    });
    expect((await shop.as(vendor).query(COUNTS, {})).stockCounts).toMatchObject({ totalCount: 1 });
    expect((await shop.as(support).query(COUNTS, { where: { status: { eq: 'OPEN' } } })).stockCounts).toMatchObject({
      nodes: [{ warehouse: { code: 'WEST' } }, { warehouse: { code: 'EAST' } }],
      totalCount: 2,
    });
    expect((await act(shop, 'stockCountCancel', { countId: id }, staff)).userErrors).toEqual([]);
  });
});
