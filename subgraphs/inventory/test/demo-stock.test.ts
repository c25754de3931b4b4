import { superstoreProducts } from '@agora/kit/superstore';
import { expect, it } from 'vitest';
import { inventory } from '../src/subgraph.ts';
import { booksOf, settings, startInventory, support } from './start-inventory.ts';

const DEMO = `query { stockLots { totalCount } late: replenishmentOrders(where: { isLate: true }) { totalCount }
  stockTransfers { nodes { status lines { variant { id } } } }
  stockLevelList(first: 1, where: { hasPolicy: true }) { nodes { variant { id } replenishmentPolicy { forecast { days demandPerDay } } } } }`;

interface Line {
  readonly variant: { readonly id: string };
}

it('opens with the stock of the demo shop, none of it sold out', async () => {
  await using shop = await startInventory();
  await shop.running.database.transaction(async (tx) => {
    await inventory.seed?.({ tx, stores: inventory.stores(tx), settings, now: new Date() });
  });

  const variantIds = superstoreProducts().map(({ variantId }) => variantId);
  const sales = await shop.given(({ levels }) => levels.salesOf(variantIds));
  const available = Array.from(sales.values(), (one) => one.available);

  expect(available).toHaveLength(1_862);
  expect(Math.min(...available)).toBeGreaterThan(0);
  expect(Math.max(...available)).toBeLessThanOrEqual(400);
  const low = available.filter((quantity) => quantity <= settings.lowStockQuantity);
  expect(low.length).toBeGreaterThan(10);
  expect(low.length).toBeLessThan(100);
  const { levels, ledger } = await booksOf(shop, variantIds[0] ?? '');
  expect(levels).toEqual(ledger);
});

it('opens with a month of sales, lots that expire, and goods on their way, in books that add up', async () => {
  await using shop = await startInventory();
  await shop.running.database.transaction(async (tx) => {
    await inventory.seed?.({ tx, stores: inventory.stores(tx), settings, now: new Date() });
  });

  const seen = await shop.as(support).query(DEMO, {});

  expect(seen.stockLots.totalCount).toBe(6);
  expect(seen.late.totalCount).toBe(1);
  expect(seen.stockTransfers.nodes.map(({ status }: { status: string }) => status)).toEqual([
    'IN_TRANSIT',
    'CANCELLED',
  ]);
  const [level] = seen.stockLevelList.nodes;
  expect(level.replenishmentPolicy.forecast.days).toBeGreaterThanOrEqual(27);
  expect(level.replenishmentPolicy.forecast.demandPerDay).toBeGreaterThan(0);
  const moved = [level.variant.id, ...seen.stockTransfers.nodes[0].lines.map(({ variant }: Line) => variant.id)];
  for (const id of moved) {
    const { levels, ledger } = await booksOf(shop, id);
    expect(levels).toEqual(ledger);
  }
});
