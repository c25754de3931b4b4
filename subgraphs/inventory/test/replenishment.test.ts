import { inventoryLowStock } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { createSupplier, ordersTo, receive, sell, setPolicy, withPolicy } from './replenish.ts';
import {
  anOrder,
  cancelled,
  chair,
  created,
  east,
  otherVendor,
  startWithStock,
  support,
  table,
  vendor,
  west,
} from './start-inventory.ts';

const staff = { ...vendor, id: uuidv7(), vendorId: undefined, scopes: ['inventory:write', 'inventory:write:any'] };

describe('a level that falls', () => {
  it('to its reorder point has goods ordered, up to what there shall be, in whole packs and no fewer than are sold', async () => {
    await using shop = await startWithStock({ [chair]: { east: 8 } });
    await withPolicy(shop, { packSize: 4, minimumQuantity: 10 });

    await sell(shop, 2);
    const before = await ordersTo(shop);
    await sell(shop, 1);

    expect(before).toEqual({ nodes: [], totalCount: 0 });
    expect(await ordersTo(shop)).toEqual({
      nodes: [
        {
          id: expect.any(String),
          number: null,
          status: 'DRAFT',
          supplier: { code: 'ACME' },
          warehouse: { code: 'EAST' },
          lines: [
            {
              variant: { id: chair },
              quantity: 16,
              receivedQuantity: 0,
              cancelledQuantity: 0,
              outstandingQuantity: 16,
            },
          ],
          lateSince: null,
          version: 1,
        },
      ],
      totalCount: 1,
    });
  });

  it('has no goods ordered as long as enough are on their way', async () => {
    await using shop = await startWithStock({ [chair]: { east: 8 } });
    await withPolicy(shop);

    for (let sold = 0; sold < 8; sold += 1) await sell(shop, 1);

    const { nodes } = await ordersTo(shop);
    expect(nodes).toHaveLength(1);
    expect(nodes[0].lines).toMatchObject([{ quantity: 15 }]);
  });

  it('adds to what is being collected for the same supplier and warehouse', async () => {
    await using shop = await startWithStock({ [chair]: { east: 9, west: 9 }, [table]: { east: 9 } });
    const supplierId = await withPolicy(shop);
    await setPolicy(shop, { supplierId, variantId: table });
    await setPolicy(shop, { supplierId, warehouseId: west });

    await sell(shop, 18);
    await sell(shop, 5, table);

    const { nodes } = await ordersTo(shop);
    const shown = nodes.map(({ warehouse, lines }: { warehouse: { code: string }; lines: { quantity: number }[] }) => [
      warehouse.code,
      lines.map(({ quantity }) => quantity),
    ]);
    expect(shown.toSorted()).toEqual([
      ['EAST', [16, 20]],
      ['WEST', [20]],
    ]);
  });

  it('is told once for each fall, by its reorder point or by the threshold of the shop', async () => {
    await using shop = await startWithStock({ [chair]: { east: 7 }, [table]: { west: 12 } });
    await withPolicy(shop);
    await shop.given(({ levels }) => levels.nameVariants('Chair', [{ variantId: chair, sku: 'CHAIR-1' }]));
    const order = anOrder({ variantId: chair, quantity: 2 });

    await shop.tell(created(order));
    await sell(shop, 1);
    await shop.tell(cancelled(order));
    await sell(shop, 1);
    await sell(shop, 2, table);
    await sell(shop, 1, table);

    const chairs = { variantId: chair, sku: 'CHAIR-1', title: 'Chair', warehouseId: east, warehouseName: 'East' };
    const tables = { variantId: table, sku: null, title: null, warehouseId: west, warehouseName: 'West' };
    const five = { ...chairs, available: 5, threshold: 5 };
    expect(await shop.emitted(inventoryLowStock)).toEqual([five, five, { ...tables, available: 10, threshold: 10 }]);
  });

  it('has goods ordered by a correction and by a count as well', async () => {
    await using shop = await startWithStock({ [chair]: { east: 9 } });
    await withPolicy(shop);
    const csv = `variantId,warehouse,counted\n${chair},EAST,3\n`;

    const headers = { 'content-type': 'text/csv', 'idempotency-key': 'count' };
    await shop.request('/import/stock', { method: 'POST', headers, body: csv }, vendor);

    expect((await ordersTo(shop)).nodes).toMatchObject([{ lines: [{ quantity: 17 }] }]);
  });
});

describe('a policy', () => {
  it('has goods ordered at once where there are too few already', async () => {
    await using shop = await startWithStock({ [chair]: { east: 2 } });
    const { supplier } = await createSupplier(shop);

    const answer = await setPolicy(shop, { supplierId: supplier.id });

    const numbers = { reorderPoint: 5, orderUpTo: 20, packSize: 1, minimumQuantity: 1 };
    expect(answer).toEqual({
      level: { available: 2, incoming: 18, replenishmentPolicy: { ...numbers, supplier: { code: 'ACME' } } },
      userErrors: [],
    });
  });

  it('orders no fewer than nothing, and more than its reorder point', async () => {
    await using shop = await startWithStock({ [chair]: { east: 2 } });
    const { supplier } = await createSupplier(shop);
    const wrong = [
      [{ reorderPoint: -1 }, 'reorderPoint'],
      [{ orderUpTo: 5 }, 'orderUpTo'],
      [{ orderUpTo: 1_000_001 }, 'orderUpTo'],
      [{ packSize: 0 }, 'packSize'],
      [{ minimumQuantity: 0 }, 'minimumQuantity'],
    ] as const;

    for (const [said, field] of wrong) {
      const { userErrors } = await setPolicy(shop, { supplierId: supplier.id, ...said });
      expect(userErrors).toMatchObject([{ code: 'INVALID_POLICY', field: ['input', field] }]);
    }
    expect((await ordersTo(shop)).totalCount).toBe(0);
  });

  it('that is removed has nothing ordered any more', async () => {
    const REMOVE = `mutation ($input: ReplenishmentPolicyRemoveInput!) { replenishmentPolicyRemove(input: $input) {
      level { replenishmentPolicy { reorderPoint } } userErrors { code } } }`;
    await using shop = await startWithStock({ [chair]: { east: 8 } });
    await withPolicy(shop);
    const input = { variantId: chair, warehouseId: east };

    const removed = await shop.as(vendor).mutate(REMOVE, { input });
    const again = await shop.as(vendor).mutate(REMOVE, { input });
    await sell(shop, 8);

    expect(removed.replenishmentPolicyRemove).toEqual({ level: { replenishmentPolicy: null }, userErrors: [] });
    expect(again.replenishmentPolicyRemove.userErrors).toEqual([{ code: 'POLICY_NOT_FOUND' }]);
    expect((await ordersTo(shop)).totalCount).toBe(0);
  });

  it('of one vendor names goods and suppliers of no other', async () => {
    await using shop = await startWithStock({ [chair]: { east: 8 } });
    await shop.given(({ levels }) => levels.open([table], otherVendor.vendorId));
    const own = (await createSupplier(shop)).supplier.id;
    const others = (await createSupplier(shop, {}, otherVendor)).supplier.id;
    const shops = (await createSupplier(shop, {}, staff)).supplier.id;
    const codeOf = async (said: object, viewer: typeof vendor | typeof staff = vendor) =>
      (await setPolicy(shop, said, viewer)).userErrors[0]?.code;

    expect(await codeOf({ supplierId: own, variantId: table })).toBe('VARIANT_NOT_FOUND');
    expect(await codeOf({ supplierId: others })).toBe('SUPPLIER_NOT_FOUND');
    expect(await codeOf({ supplierId: shops })).toBe('SUPPLIER_NOT_FOUND');
    expect(await codeOf({ supplierId: own, variantId: table }, staff)).toBe('SUPPLIER_NOT_FOUND');
    expect(await codeOf({ supplierId: shops, variantId: table }, staff)).toBeUndefined();
    expect(await codeOf({ supplierId: own })).toBeUndefined();
  });
});

it('shows orders to the staff and to the vendor whose supplier it is, a page with as many statements as an order', async () => {
  await using shop = await startWithStock({ [chair]: { east: 8, west: 8 } });
  const supplierId = await withPolicy(shop);
  await setPolicy(shop, { supplierId, warehouseId: west });
  await sell(shop, 16);
  await sell(shop, 1);
  const seen = async (viewer: typeof vendor | typeof support, where: object = {}) =>
    (await ordersTo(shop, where, viewer)).totalCount;

  expect([await seen(vendor), await seen(support), await seen(otherVendor)]).toEqual([2, 2, 0]);
  expect(await seen(vendor, { warehouseId: west, status: { oneOf: ['DRAFT'] }, supplierId })).toBe(1);
  expect(await seen(vendor, { NOT: { warehouseId: west }, OR: [{ status: { eq: 'ORDERED' } }] })).toBe(0);
  const one = await shop.statements(() => ordersTo(shop, { warehouseId: west }));
  expect(await shop.statements(() => ordersTo(shop))).toBe(one);
  expect(
    (await receive(shop, { replenishmentId: (await ordersTo(shop)).nodes[0].id, lines: [] }, otherVendor)).userErrors,
  ).toMatchObject([{ code: 'REPLENISHMENT_NOT_FOUND' }]);
});
