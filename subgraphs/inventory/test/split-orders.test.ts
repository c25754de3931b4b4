import { inventoryRejected, inventoryReserved } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { backorder, chairs, comeIn } from './backorder.ts';
import { chair, created, east, startWithStock, west } from './start-inventory.ts';

describe('a shop that sends no order from several warehouses', () => {
  it('takes all of it from one that has it, and refuses what no warehouse has by itself', async () => {
    await using shop = await startWithStock({ [chair]: { east: 3, west: 5 } }, { maySplit: false });

    await shop.tell(created(chairs(4)));
    await shop.tell(created(chairs(4)));

    expect((await shop.emitted(inventoryReserved)).map(({ lines }) => lines)).toEqual([
      [{ variantId: chair, warehouseId: west, quantity: 4 }],
    ]);
    expect(await shop.emitted(inventoryRejected)).toMatchObject([
      { lines: [{ variantId: chair, requested: 4, available: 3 }] },
    ]);
  });

  it('waits for goods where the rest of the order lies', async () => {
    await using shop = await startWithStock({ [chair]: { east: 3, west: 1 } }, { maySplit: false });
    await backorder(shop, 5);
    const order = chairs(4);
    await shop.tell(created(order));

    await comeIn(shop, 5, { warehouseId: west });
    expect(await shop.emitted(inventoryReserved)).toEqual([]);
    await comeIn(shop, 1, { warehouseId: east });

    expect(await shop.emitted(inventoryReserved)).toMatchObject([
      { orderId: order.orderId, lines: [{ warehouseId: east, quantity: 4 }] },
    ]);
  });
});
