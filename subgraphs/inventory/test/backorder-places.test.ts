import { describe, expect, it } from 'vitest';
import { backordersToFill } from '../src/job-kinds.ts';
import { backorder, chairs, reservationOf } from './backorder.ts';
import { chair, created, east, type InventoryShop, receipt, startWithStock, west } from './start-inventory.ts';

const inTheWest = {
  recipient: 'Ada',
  line1: '1 Analytical Street',
  line2: null,
  city: 'Reno',
  region: 'NV',
  postalCode: '89506',
  country: 'US',
};

/** Warehouses that each serve a state, and goods that are out of stock but may be ordered. */
async function startWithPlaces() {
  const shop = await startWithStock({ [chair]: {} });
  await shop.given(async ({ warehouses }) => {
    for (const [id, region] of [
      [east, 'NY'],
      [west, 'NV'],
    ] as const) {
      const known = await warehouses.lock(id);
      if (known) await warehouses.save({ ...known, serves: [{ country: 'US', region }] });
    }
  });
  await backorder(shop, 10);
  return shop;
}

/** Goods come into both warehouses at the same moment, before anybody is given any. */
async function comeToBoth(shop: InventoryShop, inEast: number, inWest: number) {
  await shop.given(async (work) => {
    await work.levels.lock([chair]);
    await work.levels.move([receipt(chair, east, inEast), receipt(chair, west, inWest)], work.now());
    await work.enqueue(backordersToFill, { variantId: chair }, { key: chair });
  });
  await shop.runJob('fill-backorders');
}

describe('goods that orders wait for', () => {
  it('come from the nearest of the warehouses that have them, for whoever waits longest', async () => {
    await using shop = await startWithPlaces();
    const [first, second] = [chairs(2), chairs(2)];
    await shop.tell(created(first, inTheWest));
    await shop.tell(created(second, { ...inTheWest, region: 'NY' }));

    await comeToBoth(shop, 2, 2);

    expect((await reservationOf(shop, first)).lines).toEqual([{ quantity: 2, warehouse: { code: 'WEST' } }]);
    expect((await reservationOf(shop, second)).lines).toEqual([{ quantity: 2, warehouse: { code: 'EAST' } }]);
  });

  it('come from the warehouse that has all of them rather than from two, and go to the oldest order first', async () => {
    await using shop = await startWithPlaces();
    const [first, second] = [chairs(3), chairs(1)];
    await shop.tell(created(first, inTheWest));
    await shop.tell(created(second, inTheWest));

    await comeToBoth(shop, 3, 0);

    expect((await reservationOf(shop, first)).lines).toEqual([{ quantity: 3, warehouse: { code: 'EAST' } }]);
    expect((await reservationOf(shop, second)).status).toBe('BACKORDERED');
  });
});
