import { inventoryStockChanged } from '@agora/schema';
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
  type Ordered,
  otherVendor,
  startWithStock,
  support,
  table,
  vendor,
  west,
} from './start-inventory.ts';

const RETURN = `mutation ($input: StockReturnReceiveInput!) { stockReturnReceive(input: $input) {
  reservation { status lines { quantity committedQuantity restockedQuantity } } userErrors { code field outstanding } } }`;
const LEDGER = `query { stockMovements(first: 10) { nodes { kind onHandChange reason warehouse { code } movedBy { id } } } }`;
const LEVELS = 'query ($variantId: ID!) { stockLevels(variantId: $variantId) { onHand warehouse { code } } }';

type Viewer = Parameters<InventoryShop['as']>[0];
type Condition = 'SOUND' | 'DAMAGED';

const bringBack = async (
  shop: InventoryShop,
  { orderId }: Ordered,
  lines: readonly (readonly [quantity: number, condition: Condition, variantId?: string])[],
  { viewer = vendor, ...said }: { viewer?: Viewer; warehouseId?: string; idempotencyKey?: string } = {},
) => {
  const input = {
    ...{ orderId, warehouseId: west, idempotencyKey: uuidv7(), ...said },
    lines: lines.map(([quantity, condition, variantId = chair]) => ({ variantId, quantity, condition })),
  };
  return (await shop.as(viewer).mutate(RETURN, { input })).stockReturnReceive;
};

const sold = async (shop: InventoryShop, quantity: number) => {
  const order = anOrder({ variantId: chair, quantity });
  await shop.tell(created(order));
  await shop.tell(confirmed(order));
  return order;
};

describe('goods that a customer sends back', () => {
  it('are sold again where they came when they are sound, and written off otherwise', async () => {
    await using shop = await startWithStock({ [chair]: { east: 5 } });
    const order = await sold(shop, 4);

    const answer = await bringBack(shop, order, [
      [2, 'SOUND'],
      [1, 'DAMAGED'],
    ]);

    expect(answer).toEqual({
      reservation: { status: 'COMMITTED', lines: [{ quantity: 4, committedQuantity: 4, restockedQuantity: 3 }] },
      userErrors: [],
    });
    const { stockLevels } = await shop.as(support).query(LEVELS, { variantId: chair });
    expect(stockLevels).toEqual(
      expect.arrayContaining([
        { onHand: 1, warehouse: { code: 'EAST' } },
        { onHand: 2, warehouse: { code: 'WEST' } },
      ]),
    );
    expect(await booksOf(shop, chair)).toEqual(books(3, 0));
    const { stockMovements } = await shop.as(vendor).query(LEDGER);
    const about = { warehouse: { code: 'WEST' }, movedBy: { id: vendor.id } };
    expect(stockMovements.nodes).toEqual(
      expect.arrayContaining([
        { kind: 'RESTOCKED', onHandChange: 3, reason: null, ...about },
        { kind: 'ADJUSTED', onHandChange: -1, reason: 'DAMAGED', ...about },
      ]),
    );
    expect((await shop.emitted(inventoryStockChanged)).at(-1)).toMatchObject({ variantId: chair, available: 3 });
  });

  it('are never more than left, however often and at once they are said to have come', async () => {
    await using shop = await startWithStock({ [chair]: { east: 5 } });
    const order = await sold(shop, 3);
    const again = { idempotencyKey: 'parcel' };
    await Promise.all([1, 2, 3].map(() => bringBack(shop, order, [[1, 'SOUND']], again)));
    expect(await booksOf(shop, chair)).toEqual(books(3, 0));

    const outcomes = await Promise.all([1, 2, 3, 4].map(() => bringBack(shop, order, [[1, 'SOUND']])));

    const refused = outcomes.flatMap(({ userErrors }) => userErrors);
    expect(refused).toEqual([1, 2].map(() => expect.objectContaining({ code: 'MORE_THAN_LEFT', outstanding: 0 })));
    expect(await booksOf(shop, chair)).toEqual(books(5, 0));
  });

  it('are refused when nothing of them had left, when they are not yours, or cannot be counted', async () => {
    await using shop = await startWithStock({ [chair]: { east: 5 } });
    const order = await sold(shop, 2);
    const reserved = anOrder({ variantId: chair, quantity: 1 });
    await shop.tell(created(reserved));

    const refusals = [
      await bringBack(shop, reserved, [[1, 'SOUND']]),
      await bringBack(shop, anOrder(), [[1, 'SOUND']]),
      await bringBack(shop, order, [[1, 'SOUND', table]]),
      await bringBack(shop, order, [[1, 'SOUND']], { viewer: otherVendor }),
      await bringBack(shop, order, [[1, 'SOUND']], { warehouseId: uuidv7() }),
      await bringBack(shop, order, [[0, 'SOUND']]),
      await bringBack(shop, order, []),
    ];

    expect(refusals.map(({ userErrors }) => userErrors[0].code)).toEqual([
      'MORE_THAN_LEFT',
      'MORE_THAN_LEFT',
      'VARIANT_NOT_FOUND',
      'VARIANT_NOT_FOUND',
      'WAREHOUSE_NOT_FOUND',
      'QUANTITY_OUT_OF_RANGE',
      'INVALID_LINE_COUNT',
    ]);
    expect(await booksOf(shop, chair)).toEqual(books(3, 1));
    await bringBack(shop, order, [[2, 'SOUND']], { warehouseId: east });
    expect(await booksOf(shop, chair)).toEqual(books(5, 1));
  });
});
