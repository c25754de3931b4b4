import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { transferLine } from '../src/db/tables.ts';
import { withPolicy } from './replenish.ts';
import {
  anOrder,
  booksOf,
  chair,
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
const TRANSFER = `stockTransfer { id number status version endedAt from { code } to { code } lines { variant { id } quantity receivedQuantity lostQuantity returnedQuantity inTransitQuantity } } userErrors { code field available outstanding }`;
const mutation = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ${TRANSFER} } }`;
const SEND = mutation('stockTransferSend', 'StockTransferSendInput');
const RECEIVE = mutation('stockTransferReceive', 'StockTransferReceiveInput');
const CANCEL = mutation('stockTransferCancel', 'StockTransferCancelInput');
const LEVELS = `query ($variantId: ID!) { stockLevels(variantId: $variantId) { onHand incoming warehouse { code } } }`;

type Viewer = Parameters<InventoryShop['as']>[0];
type Lines = readonly { readonly variantId: string; readonly quantity: number }[];

const chairs = (quantity: number) => ({ variantId: chair, quantity });
const send = async (shop: InventoryShop, lines: Lines, said: object = {}, viewer: Viewer = vendor) => {
  const input = { fromWarehouseId: east, toWarehouseId: west, lines, idempotencyKey: uuidv7(), ...said };
  return (await shop.as(viewer).mutate(SEND, { input })).stockTransferSend;
};
const receive = async (
  shop: InventoryShop,
  transferId: string,
  lines: Lines,
  said: object = {},
  viewer: Viewer = vendor,
) =>
  (await shop.as(viewer).mutate(RECEIVE, { input: { transferId, lines, idempotencyKey: uuidv7(), ...said } }))
    .stockTransferReceive;
const cancel = async (shop: InventoryShop, transferId: string, viewer: Viewer = vendor) =>
  (await shop.as(viewer).mutate(CANCEL, { input: { transferId, idempotencyKey: uuidv7() } })).stockTransferCancel;
/** How many lie in each warehouse, and how many are on their way there. */
const levelsOf = async (shop: InventoryShop) => {
  const { stockLevels } = await shop.as(vendor).query(LEVELS, { variantId: chair });
  return Object.fromEntries(
    stockLevels.map((one: { onHand: number; incoming: number; warehouse: { code: string } }) => [
      one.warehouse.code,
      [one.onHand, one.incoming],
    ]),
  );
};

describe('goods that are sent to another warehouse', () => {
  it('are on their way until they come in, all at once or not', async () => {
    await using shop = await startWithStock({ [chair]: { east: 9, west: 1 } });

    const { stockTransfer } = await send(shop, [chairs(2), chairs(3)]);
    const underway = await levelsOf(shop);
    const some = await receive(shop, stockTransfer.id, [chairs(4)]);
    const rest = await receive(shop, stockTransfer.id, [chairs(1)]);

    const line = { variant: { id: chair }, quantity: 5, receivedQuantity: 0, lostQuantity: 0, returnedQuantity: 0 };
    expect(stockTransfer).toEqual({
      id: expect.any(String),
      number: 'T-100001',
      status: 'IN_TRANSIT',
      version: 1,
      endedAt: null,
      from: { code: 'EAST' },
      to: { code: 'WEST' },
      lines: [{ ...line, inTransitQuantity: 5 }],
    });
    expect(underway).toEqual({ EAST: [4, 0], WEST: [1, 5] });
    expect(some.stockTransfer).toMatchObject({ status: 'PARTLY_RECEIVED', lines: [{ inTransitQuantity: 1 }] });
    expect(rest.stockTransfer).toMatchObject({ status: 'RECEIVED', endedAt: expect.any(String), version: 3 });
    expect(await levelsOf(shop)).toEqual({ EAST: [4, 0], WEST: [6, 0] });
    expect((await booksOf(shop, chair)).ledger).toEqual({ onHand: 10, reserved: 0 });
  });

  it('come nowhere, or back, where somebody says so', async () => {
    await using shop = await startWithStock({ [chair]: { east: 9 } });
    const [lost, back, partly] = [
      (await send(shop, [chairs(2)])).stockTransfer.id as string,
      (await send(shop, [chairs(2)])).stockTransfer.id as string,
      (await send(shop, [chairs(2)])).stockTransfer.id as string,
    ];

    const gone = await receive(shop, lost, [], { restIsLost: true });
    const cancelled = await cancel(shop, back);
    await receive(shop, partly, [chairs(1)]);
    const half = await cancel(shop, partly);

    expect(gone.stockTransfer).toMatchObject({ status: 'RECEIVED', lines: [{ lostQuantity: 2 }] });
    expect(cancelled.stockTransfer).toMatchObject({ status: 'CANCELLED', lines: [{ returnedQuantity: 2 }] });
    expect(half.stockTransfer).toMatchObject({
      status: 'RECEIVED',
      lines: [{ receivedQuantity: 1, returnedQuantity: 1 }],
    });
    expect(await levelsOf(shop)).toEqual({ EAST: [6, 0], WEST: [1, 0] });
    for (const { userErrors } of [await cancel(shop, back), await receive(shop, lost, [chairs(1)])]) {
      expect(userErrors).toMatchObject([{ code: 'TRANSFER_ENDED' }]);
    }
  });

  it('are not what is put aside for orders, nor more than there are', async () => {
    await using shop = await startWithStock({ [chair]: { east: 5 } });
    await shop.tell(created(anOrder(chairs(3))));

    const refused = await send(shop, [chairs(1), chairs(2)]);
    const { stockTransfer } = await send(shop, [chairs(2)]);
    const many = await receive(shop, stockTransfer.id, [chairs(3)]);

    expect(refused.userErrors).toMatchObject([
      { code: 'WOULD_BE_NEGATIVE', available: 2, field: ['input', 'lines', '0', 'quantity'] },
    ]);
    expect(many.userErrors).toMatchObject([{ code: 'MORE_THAN_SENT', outstanding: 2 }]);
  });

  it('are refused where they cannot be sent', async () => {
    await using shop = await startWithStock({ [chair]: { east: 5 } });
    const unknown = uuidv7();
    const tooMany = Array.from({ length: 501 }, () => chairs(1));
    const wrong = [
      [await send(shop, [chairs(1)], { toWarehouseId: east }), 'SAME_WAREHOUSE'],
      [await send(shop, [chairs(1)], { toWarehouseId: unknown }), 'WAREHOUSE_NOT_FOUND'],
      [await send(shop, [chairs(1)], { fromWarehouseId: unknown }), 'WAREHOUSE_NOT_FOUND'],
      [await send(shop, []), 'INVALID_LINE_COUNT'],
      [await send(shop, tooMany), 'INVALID_LINE_COUNT'],
      [await send(shop, [chairs(0)]), 'QUANTITY_OUT_OF_RANGE'],
      [await send(shop, [{ variantId: table, quantity: 1 }]), 'VARIANT_NOT_FOUND'],
      [await receive(shop, unknown, [chairs(1)]), 'TRANSFER_NOT_FOUND'],
      [await cancel(shop, unknown), 'TRANSFER_NOT_FOUND'],
    ] as const;

    for (const [{ userErrors }, code] of wrong) expect(userErrors).toMatchObject([{ code }]);
    await shop.given(async ({ warehouses }) => {
      const closed = await warehouses.lock(west);
      if (closed) await warehouses.save({ ...closed, isOpen: false });
    });
    expect((await send(shop, [chairs(1)])).userErrors).toMatchObject([{ code: 'WAREHOUSE_CLOSED' }]);
  });

  it('are those of whoever sends them', async () => {
    await using shop = await startWithStock({ [chair]: { east: 5 } });
    const LIST = `query ($where: StockTransferWhere) { stockTransfers(where: $where) { totalCount nodes { number } } }`;
    const ONE = `query ($id: ID!) { stockTransfer(id: $id) { number } }`;
    const own = (await send(shop, [chairs(1)])).stockTransfer;
    const ofStaff = (await send(shop, [chairs(1)], {}, staff)).stockTransfer;
    const seen = async (viewer: Viewer, where: object = {}) =>
      (await shop.as(viewer).query(LIST, { where })).stockTransfers.nodes.map((one: { number: string }) => one.number);
    const one = async (viewer: Viewer, id: string) => (await shop.as(viewer).query(ONE, { id })).stockTransfer;

    expect((await send(shop, [chairs(1)], {}, otherVendor)).userErrors).toMatchObject([{ code: 'VARIANT_NOT_FOUND' }]);
    expect((await cancel(shop, own.id, otherVendor)).userErrors).toMatchObject([{ code: 'TRANSFER_NOT_FOUND' }]);
    expect((await cancel(shop, ofStaff.id, vendor)).userErrors).toMatchObject([{ code: 'TRANSFER_NOT_FOUND' }]);
    expect(await seen(vendor)).toEqual([own.number]);
    expect(await seen(otherVendor)).toEqual([]);
    expect(await seen(support)).toEqual([ofStaff.number, own.number]);
    expect(await seen(support, { status: { eq: 'CANCELLED' } })).toEqual([]);
    expect(await seen(support, { warehouseId: west, status: { oneOf: ['IN_TRANSIT'] } })).toHaveLength(2);
    expect([await one(otherVendor, own.id), await one(support, own.id)]).toEqual([null, { number: own.number }]);
  });

  it('count as on their way where goods are ordered by themselves', async () => {
    await using shop = await startWithStock({ [chair]: { east: 6, west: 9 } });
    await send(shop, [chairs(8)], { fromWarehouseId: west, toWarehouseId: east });

    await withPolicy(shop);
    await shop.tell(created(anOrder(chairs(5))));
    const { rows } = await shop.given(async ({ replenishments }) => ({ rows: await replenishments.count(undefined) }));

    expect(rows).toBe(0);
  });
});

const act = fc.record({
  kind: fc.constantFrom('send', 'receive', 'cancel', 'lose', 'order'),
  of: fc.nat({ max: 3 }),
  quantity: fc.integer({ min: 1, max: 4 }),
});

it('makes no piece and loses none that nobody gave up, whatever is done at once', async () => {
  await using shop = await startWithStock({ [chair]: { east: 20 } });
  const sent: string[] = [];

  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(act, { minLength: 1, maxLength: 4 }), { maxLength: 8 }), async (steps) => {
      for (const step of steps) {
        await Promise.all(
          step.map(async ({ kind, of, quantity }) => {
            const id = sent.at(-1 - of);
            if (kind === 'order') await shop.tell(created(anOrder(chairs(1))));
            else if (kind === 'send' || id === undefined) {
              const way = of % 2 === 0 ? {} : { fromWarehouseId: west, toWarehouseId: east };
              const { stockTransfer } = await send(shop, [chairs(quantity)], way);
              if (stockTransfer) sent.push(stockTransfer.id);
            } else if (kind === 'cancel') await cancel(shop, id);
            else await receive(shop, id, [chairs(quantity)], { restIsLost: kind === 'lose' });
          }),
        );
        const { levels, ledger } = await booksOf(shop, chair);
        const lines = await shop.running.database.db.select().from(transferLine);
        const underway = lines.map((line) => line.sent - line.received - line.returned);
        expect(levels).toEqual(ledger);
        expect(levels.onHand + underway.reduce((sum, pieces) => sum + pieces, 0)).toBe(20);
      }
    }),
    { numRuns: 12 },
  );
});
