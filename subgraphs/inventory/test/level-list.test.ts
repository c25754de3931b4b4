import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { withPolicy } from './replenish.ts';
import {
  chair,
  east,
  type InventoryShop,
  otherVendor,
  receipt,
  startWithStock,
  support,
  table,
  vendor,
  vendorId,
} from './start-inventory.ts';

const LIST = `query ($where: StockLevelWhere, $first: Int, $after: String) { stockLevelList(where: $where, first: $first, after: $after) {
  nodes { variant { id } warehouse { code } onHand available incoming replenishmentPolicy { reorderPoint } } totalCount pageInfo { endCursor hasNextPage } } }`;

type Viewer = Parameters<InventoryShop['as']>[0];

const listOf = async (shop: InventoryShop, said: Readonly<Record<string, unknown>> = {}, viewer: Viewer = vendor) =>
  (await shop.as(viewer).query(LIST, said)).stockLevelList;
const goods = ({ nodes }: { nodes: { variant: { id: string }; warehouse: { code: string } }[] }) =>
  nodes.map(({ variant, warehouse }) => [variant.id, warehouse.code]);

it('lists what lies where, page by page: in one warehouse, what is low there, and what is there at all', async () => {
  await using shop = await startWithStock({ [chair]: { east: 9, west: 40 }, [table]: { east: 12 } });

  const first = await listOf(shop, { first: 3 });
  const rest = await listOf(shop, { first: 3, after: first.pageInfo.endCursor });

  const all = [...goods(first), ...goods(rest)];
  expect(all).toHaveLength(4);
  expect(new Set(all.map(String)).size).toBe(4);
  expect([first.totalCount, first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([4, true, false]);
  expect(goods(await listOf(shop, { where: { warehouseId: east } })).toSorted()).toEqual(
    [
      [table, 'EAST'],
      [chair, 'EAST'],
    ].toSorted(),
  );
  expect(goods(await listOf(shop, { where: { isLow: true, isThere: true } }))).toEqual([[chair, 'EAST']]);
  expect(goods(await listOf(shop, { where: { isThere: false } }))).toEqual([[table, 'WEST']]);
});

it('takes what is low from the reorder point where there is one', async () => {
  await using shop = await startWithStock({ [chair]: { east: 30 } });
  await withPolicy(shop, { reorderPoint: 29, orderUpTo: 40 });
  expect((await listOf(shop, { where: { isLow: true, isThere: true } })).totalCount).toBe(0);
  expect(goods(await listOf(shop, { where: { hasPolicy: true } }))).toEqual([[chair, 'EAST']]);
  expect(goods(await listOf(shop, { where: { hasPolicy: false } }))).toEqual([[chair, 'WEST']]);

  await shop.given(({ levels, now }) => levels.move([receipt(chair, east, -1)], now()));

  expect((await listOf(shop, { where: { isLow: true, isThere: true } })).nodes).toMatchObject([
    { onHand: 29, replenishmentPolicy: { reorderPoint: 29 } },
  ]);
});

it('shows vendors their own goods and staff all, with as many statements for a hundred levels as for one', async () => {
  await using shop = await startWithStock({ [chair]: { east: 1 } });
  const others = Array.from({ length: 60 }, () => uuidv7());
  await shop.given(({ levels }) => levels.open(others, vendorId));

  const one = await shop.statements(() => listOf(shop, { first: 1 }));
  const hundred = await shop.statements(() => listOf(shop, { first: 100 }));

  expect(hundred).toBe(one);
  expect((await listOf(shop, { first: 1 }, support)).totalCount).toBe(122);
  expect((await listOf(shop, {}, otherVendor)).totalCount).toBe(0);
});
