import { superstoreProducts } from '@agora/kit/superstore';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { booksOf, type InventoryShop, settings, startInventory, support } from './start-inventory.ts';

const dayMs = 24 * 60 * 60 * 1_000;
const DEMO = `query { stockLots { totalCount } late: replenishmentOrders(where: { isLate: true }) { totalCount }
  stockTransfers { nodes { status lines { variant { id } } } }
  stockLevelList(first: 1, where: { hasPolicy: true }) { nodes { variant { id } replenishmentPolicy { forecast { days demandPerDay } } } } }`;
const LOTS = 'query { stockLots { nodes { onHand variant { id } } } }';
const SOLD = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ProductVariant {
  availability { status available backorderable restockAt } kitParts { quantity variant { id } } } } }`;

interface Line {
  readonly variant: { readonly id: string };
}

interface Lot extends Line {
  readonly onHand: number;
}

const variants = superstoreProducts().flatMap((product) => product.variants);
const idOf = (sku: string) => variants.find((variant) => variant.sku === sku)?.id ?? '';

let shop: InventoryShop;

beforeAll(async () => {
  shop = await startInventory();
  shop.stopClock();
  await shop.seed();
});

afterAll(() => shop[Symbol.asyncDispose]());

it('opens with the stock of the demo shop, none of it sold out', async () => {
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

it('opens with a colour that is not out yet, one that is ordered again, one that is sold out, and goods that are put together of others', async () => {
  const skus = ['FUR-CH-10000785-BUR', 'FUR-CH-10003846-BUR', 'FUR-CH-10004289-BUR', 'TEC-AC-10004510'];
  const representations = skus.map((sku) => ({ __typename: 'ProductVariant', id: idOf(sku) }));

  const { _entities } = await shop.guest.query(SOLD, { representations });

  const [preorder, backorder, soldOut, kit] = _entities;
  const none = { available: 0, restockAt: null };
  expect(preorder.availability).toEqual({
    ...{ ...none, status: 'PREORDER', backorderable: 50 },
    restockAt: expect.any(String),
  });
  expect(backorder.availability).toEqual({
    ...{ ...none, status: 'BACKORDER', backorderable: 20 },
    restockAt: expect.any(String),
  });
  expect(soldOut.availability).toEqual({ ...none, status: 'OUT_OF_STOCK', backorderable: 0 });
  const parts = ['TEC-AC-10002018', 'TEC-AC-10004396'].map(idOf).toSorted();
  expect(kit.kitParts).toEqual(parts.map((id) => ({ quantity: 1, variant: { id } })));
  const ofParts = await shop.given(({ levels }) => levels.salesOf(parts));
  expect(kit.availability.available).toBe(Math.min(...Array.from(ofParts.values(), ({ available }) => available)));
});

it('sells none of its lots once they have expired', async () => {
  const lotsNow = async () => (await shop.as(support).query(LOTS, {})).stockLots.nodes as Lot[];
  const [first, ...others] = await lotsNow();
  const id = first?.variant.id ?? '';
  const before = await booksOf(shop, id);

  shop.advance(61 * dayMs);
  await shop.runJob('expire-lot');

  expect((await lotsNow()).map(({ onHand }) => onHand)).toEqual([0, ...others.map(({ onHand }) => onHand)]);
  const { levels, ledger } = await booksOf(shop, id);
  expect(levels.onHand).toBe(before.levels.onHand - (first?.onHand ?? 0));
  expect(ledger).toEqual(levels);
});
