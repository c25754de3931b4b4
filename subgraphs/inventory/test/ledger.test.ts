import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import {
  ada,
  anOrder,
  chair,
  confirmed,
  created,
  east,
  otherVendor,
  receipt,
  startWithStock,
  support,
  table,
  vendor,
  west,
} from './start-inventory.ts';

const LEDGER = /* GraphQL */ `
  query ($where: StockMovementWhere, $first: Int, $after: String) {
    stockMovements(where: $where, first: $first, after: $after) {
      totalCount
      nodes {
        kind
        onHandChange
        reservedChange
        reason
        variant {
          id
        }
        warehouse {
          code
        }
        order {
          id
        }
        replenishmentOrder {
          id
        }
        movedBy {
          id
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`;

const ADJUST = /* GraphQL */ `
  mutation ($input: StockAdjustInput!) {
    stockAdjust(input: $input) {
      userErrors {
        code
      }
    }
  }
`;

const nothingElse = { reason: null, order: null, replenishmentOrder: null, movedBy: null };

it('shows what moved the stock of a variant, newest first, for which order and by whom', async () => {
  await using shop = await startWithStock({ [chair]: { east: 5 } });
  const order = anOrder({ variantId: chair, quantity: 2 });
  await shop.tell(created(order));
  await shop.tell(confirmed(order));
  const input = { variantId: chair, warehouseId: east, delta: -1, reason: 'DAMAGED', idempotencyKey: 'broken' };
  await shop.as(vendor).mutate(ADJUST, { input });

  const where = { variantId: chair, warehouseId: east };
  const { stockMovements } = await shop.as(support).query(LEDGER, { where });

  const place = { variant: { id: chair }, warehouse: { code: 'EAST' } };
  const ofOrder = { ...nothingElse, ...place, order: { id: order.orderId } };
  expect(stockMovements).toMatchObject({
    totalCount: 4,
    nodes: [
      {
        ...nothingElse,
        ...place,
        kind: 'ADJUSTED',
        onHandChange: -1,
        reservedChange: 0,
        reason: 'DAMAGED',
        movedBy: { id: vendor.id },
      },
      { ...ofOrder, kind: 'COMMITTED', onHandChange: -2, reservedChange: -2 },
      { ...ofOrder, kind: 'RESERVED', onHandChange: 0, reservedChange: 2 },
      { ...nothingElse, ...place, kind: 'RECEIVED', onHandChange: 5, reservedChange: 0 },
    ],
  });
});

it('finds movements by what happened, where and when, page by page', async () => {
  await using shop = await startWithStock({ [chair]: { east: 5, west: 1 }, [table]: { west: 2 } });
  await shop.tell(created(anOrder({ variantId: table, quantity: 1 })));
  const asked = async (where: object) =>
    (await shop.as(support).query(LEDGER, { where })).stockMovements.nodes.map(
      ({ kind, onHandChange }: { kind: string; onHandChange: number }) => `${kind} ${onHandChange}`,
    );

  const { stockMovements: first } = await shop.as(support).query(LEDGER, { first: 1 });
  const { stockMovements: rest } = await shop.as(support).query(LEDGER, { after: first.pageInfo.endCursor });

  expect(first).toMatchObject({ nodes: [{ kind: 'RESERVED' }], pageInfo: { hasNextPage: true } });
  expect(rest.nodes).toHaveLength(first.totalCount - 1);
  expect(await asked({ kind: { eq: 'RESERVED' } })).toEqual(['RESERVED 0']);
  expect(await asked({ variantId: table, warehouseId: west, kind: { oneOf: ['RECEIVED'] } })).toEqual(['RECEIVED 2']);
  expect(await asked({ movedAt: { before: '2020-01-01T00:00:00Z' } })).toEqual([]);
});

it('shows vendors the movements of their own goods, and others none', async () => {
  await using shop = await startWithStock({ [chair]: { east: 5 } });
  await shop.given(async ({ levels, now }) => {
    await levels.open([table], otherVendor.vendorId);
    await levels.move([receipt(table, east, 3)], now());
  });
  const seen = async (viewer: typeof vendor | typeof support) => {
    const { stockMovements } = await shop.as(viewer).query(LEDGER, { where: { kind: { eq: 'RECEIVED' } } });
    const ids = stockMovements.nodes.map(({ variant }: { variant: { id: string } }) => variant.id);
    return [stockMovements.totalCount, new Set(ids)];
  };
  const codes = await Promise.all(
    [shop.guest, shop.as(ada)].map(async (client) => (await client.execute(LEDGER)).errors?.[0]?.extensions),
  );

  expect(await seen(vendor)).toEqual([2, new Set([chair])]);
  expect(await seen(otherVendor)).toEqual([1, new Set([table])]);
  expect(await seen({ ...vendor, vendorId: uuidv7() })).toEqual([0, new Set()]);
  expect(await seen(support)).toEqual([3, new Set([chair, table])]);
  expect(codes).toEqual([{ code: 'UNAUTHENTICATED' }, { code: 'FORBIDDEN' }]);
});

it('reads a hundred movements with as many statements as one', async () => {
  await using shop = await startWithStock({ [chair]: { east: 500 } });
  for (let count = 0; count < 100; count += 1) await shop.tell(created(anOrder({ variantId: chair, quantity: 1 })));
  const ask = (first: number) => shop.as(support).query(LEDGER, { first });

  // The page, how many there are, warehouses, orders of reservations.
  expect(await shop.statements(() => ask(1))).toBe(4);
  expect(await shop.statements(() => ask(100))).toBe(4);
});
