import { expect, it } from 'vitest';
import { allow, backorder, chairs } from './backorder.ts';
import {
  ada,
  anOrder,
  chair,
  created,
  east,
  type InventoryShop,
  otherVendor,
  receipt,
  settings,
  startWithStock,
  support,
  table,
  vendor,
} from './start-inventory.ts';

const RESERVATIONS = `query ($where: ReservationWhere, $first: Int, $after: String) {
  reservations(where: $where, first: $first, after: $after) {
    totalCount pageInfo { endCursor } nodes { status order { id } lines { quantity } backorders { quantity } } } }`;
const WAITING = `query ($where: StockBackorderWhere, $first: Int) { stockBackorders(where: $where, first: $first) {
  totalCount nodes { order { id } variant { id } quantity outstandingQuantity expectedAt } } }`;
const AT = `query ($variantId: ID!, $at: DateTime!) { stockLevelsAt(variantId: $variantId, at: $at) {
  warehouse { code } onHand reserved } }`;

type Viewer = Parameters<InventoryShop['as']>[0];

const reservationsOf = async (shop: InventoryShop, variables: Readonly<Record<string, unknown>> = {}) =>
  (await shop.as(support).query(RESERVATIONS, variables)).reservations;
const waitingFor = async (
  shop: InventoryShop,
  variables: Readonly<Record<string, unknown>> = {},
  viewer: Viewer = support,
) => (await shop.as(viewer).query(WAITING, variables)).stockBackorders;

it('lists reservations, those that expire first in front, with as many statements for a page as for one', async () => {
  await using shop = await startWithStock({ [chair]: { east: 9 } });
  const orders = [chairs(1), chairs(2), chairs(3)];
  for (const order of orders) {
    await shop.tell(created(order));
    shop.advance(60_000);
  }
  const before = new Date(Date.now() + settings.reservationSeconds * 1_000 + 90_000).toISOString();

  const all = await reservationsOf(shop);
  const soon = await reservationsOf(shop, { where: { status: { eq: 'RESERVED' }, expiresAt: { before } } });
  const first = await reservationsOf(shop, { first: 1 });
  const next = await reservationsOf(shop, { first: 1, after: first.pageInfo.endCursor });

  expect(all.nodes).toEqual(
    orders.map(({ orderId, lines }) => ({
      ...{ status: 'RESERVED', order: { id: orderId }, backorders: [] },
      lines: [{ quantity: lines[0]?.quantity }],
    })),
  );
  expect(soon.totalCount).toBe(2);
  expect(next).toMatchObject({ totalCount: 3, nodes: [{ order: { id: orders[1]?.orderId } }] });
  const one = await shop.statements(() => reservationsOf(shop, { first: 1 }));
  expect(await shop.statements(() => reservationsOf(shop))).toBe(one);
  for (const viewer of [ada, vendor]) {
    expect((await shop.as(viewer).execute(RESERVATIONS)).errors).toBeDefined();
  }
});

it('lists what orders wait for, longest first, to vendors their own, with as many statements for a page as for one', async () => {
  await using shop = await startWithStock({ [chair]: { east: 1 }, [table]: {} });
  await backorder(shop, 9);
  await backorder(shop, 9, table);
  const [first, second] = [chairs(3), anOrder({ variantId: table, quantity: 4 })];
  await shop.tell(created(first));
  await shop.tell(created(second));

  const all = await waitingFor(shop);

  const wait = { quantity: 2, outstandingQuantity: 2, expectedAt: null };
  expect(all.nodes).toEqual([
    { ...wait, order: { id: first.orderId }, variant: { id: chair } },
    { ...wait, order: { id: second.orderId }, variant: { id: table }, quantity: 4, outstandingQuantity: 4 },
  ]);
  expect((await waitingFor(shop, { where: { variantId: table } }, vendor)).totalCount).toBe(1);
  expect((await waitingFor(shop, {}, otherVendor)).totalCount).toBe(0);
  const one = await shop.statements(() => waitingFor(shop, { first: 1 }));
  expect(await shop.statements(() => waitingFor(shop))).toBe(one);
});

it('says how many lay where at a moment, by the ledger', async () => {
  await using shop = await startWithStock({ [chair]: {} });
  const at = (hour: number) => new Date(Date.UTC(2026, 0, 1, hour));
  await shop.given(async ({ levels }) => {
    await levels.move([receipt(chair, east, 5)], at(1));
    await levels.move([{ ...receipt(chair, east, 0), kind: 'RESERVED', reservedDelta: 2 }], at(2));
    await levels.move([{ ...receipt(chair, east, -2), kind: 'COMMITTED', reservedDelta: -2 }], at(3));
  });
  const levelsAt = async (hour: number, viewer: Viewer = vendor) =>
    (await shop.as(viewer).query(AT, { variantId: chair, at: at(hour).toISOString() })).stockLevelsAt;

  expect(await levelsAt(0)).toEqual([]);
  expect(await levelsAt(1)).toEqual([{ warehouse: { code: 'EAST' }, onHand: 5, reserved: 0 }]);
  expect(await levelsAt(2)).toEqual([{ warehouse: { code: 'EAST' }, onHand: 5, reserved: 2 }]);
  expect(await levelsAt(3)).toEqual([{ warehouse: { code: 'EAST' }, onHand: 3, reserved: 0 }]);
  expect(await levelsAt(3, otherVendor)).toEqual([]);
});

it('says of orders that wait for a pre-order the day on which it is out', async () => {
  await using shop = await startWithStock({ [chair]: {} });
  const until = new Date(Date.now() + 259_200_000).toISOString();
  await allow(shop, { kind: 'PREORDER', limit: 4, until });
  await shop.tell(created(chairs(1)));

  expect((await waitingFor(shop)).nodes).toMatchObject([{ variant: { id: chair }, expectedAt: until }]);
});
