import { inventoryReplenishmentLate, inventoryReplenishmentOrdered } from '@agora/schema';
import { expect, it } from 'vitest';
import { backorder, chairs, comeIn } from './backorder.ts';
import { collect, createSupplier, ordered, ordersTo, receive, sell, setPolicy, withPolicy } from './replenish.ts';
import { cancelled, chair, created, east, startWithStock, table, vendor, west } from './start-inventory.ts';

const dayMs = 24 * 60 * 60 * 1_000;
const SEND = `mutation ($input: ReplenishmentSendInput!) { replenishmentSend(input: $input) {
  replenishmentOrder { status number } userErrors { code field } } }`;
const quantities = ({ nodes }: { nodes: { lines: { quantity: number }[] }[] }) =>
  nodes.flatMap(({ lines }) => lines.map(({ quantity }) => quantity));

it('orders what orders wait for as well, at once, and not anew when it came and is put aside', async () => {
  await using shop = await startWithStock({ [chair]: { east: 6 } });
  await backorder(shop, 10);
  await withPolicy(shop);

  await shop.tell(created(chairs(9)));

  expect(quantities(await ordersTo(shop))).toEqual([23]);
  await shop.tell(created(chairs(2)));
  expect(quantities(await ordersTo(shop))).toEqual([23]);
  await collect(shop);
  const replenishmentId = (await ordersTo(shop)).nodes[0].id as string;
  await receive(shop, { replenishmentId, lines: [{ variantId: chair, quantity: 23 }] });
  await shop.runJob('fill-backorders');
  expect((await ordersTo(shop)).totalCount).toBe(1);
});

it('orders more as soon as more is promised, though nothing was left to fall', async () => {
  await using shop = await startWithStock({ [chair]: {} });
  await backorder(shop, 100);
  await withPolicy(shop);
  expect(quantities(await ordersTo(shop))).toEqual([20]);

  await shop.tell(created(chairs(30)));

  expect(quantities(await ordersTo(shop))).toEqual([50]);
});

it('orders what is owed for one warehouse only, and each night what is missing where an order was called off', async () => {
  await using shop = await startWithStock({ [chair]: {} });
  await backorder(shop, 100);
  const supplierId = await withPolicy(shop, { warehouseId: east });
  await setPolicy(shop, { supplierId, warehouseId: west });

  await shop.tell(created(chairs(30)));

  expect(quantities(await ordersTo(shop)).toSorted()).toEqual([20, 50]);
  await shop.runJob('order-what-is-missing');
  expect(quantities(await ordersTo(shop)).toSorted()).toEqual([20, 50]);
});

it('has nothing more ordered for whom nothing is waited for any more', async () => {
  await using shop = await startWithStock({ [chair]: { east: 20 } });
  await backorder(shop, 100);
  await withPolicy(shop);
  const order = chairs(25);
  await shop.tell(created(order));
  await shop.tell(cancelled(order));

  await comeIn(shop, 1);
  await shop.runJob('order-what-is-missing');

  expect(quantities(await ordersTo(shop))).toEqual([25]);
});

it('collects on where a supplier takes no order so small, until there is enough', async () => {
  await using shop = await startWithStock({ [chair]: { east: 8 }, [table]: { east: 8 } });
  const { supplier } = await createSupplier(shop, { minimumOrder: 30 });
  await setPolicy(shop, { supplierId: supplier.id });
  await setPolicy(shop, { supplierId: supplier.id, variantId: table });
  await sell(shop, 5);

  await collect(shop);
  const before = await ordersTo(shop);
  await sell(shop, 5, table);
  await shop.runJob('send-replenishment');

  expect(before.nodes).toMatchObject([{ status: 'DRAFT' }]);
  expect((await ordersTo(shop)).nodes).toMatchObject([{ status: 'ORDERED', lines: [{}, {}] }]);
});

it('sends an order at once when somebody says so, however small, and once', async () => {
  await using shop = await startWithStock({ [chair]: { east: 8 } });
  const { supplier } = await createSupplier(shop, { minimumOrder: 1_000 });
  await setPolicy(shop, { supplierId: supplier.id });
  await sell(shop, 5);
  const input = { replenishmentId: (await ordersTo(shop)).nodes[0].id as string };

  const sent = (await shop.as(vendor).mutate(SEND, { input })).replenishmentSend;
  const again = (await shop.as(vendor).mutate(SEND, { input })).replenishmentSend;
  await collect(shop);

  expect(sent).toEqual({ replenishmentOrder: { status: 'ORDERED', number: 'P-100001' }, userErrors: [] });
  expect(again.userErrors).toEqual([{ code: 'NOT_SENDABLE', field: ['input', 'replenishmentId'] }]);
  expect(await shop.emitted(inventoryReplenishmentOrdered)).toHaveLength(1);
});

it('tells once which goods are late, and of whom', async () => {
  await using shop = await startWithStock({ [chair]: { east: 8 } });
  const replenishmentId = await ordered(shop);
  await receive(shop, { replenishmentId, lines: [{ variantId: chair, quantity: 7 }] });

  shop.advance(3 * dayMs);
  await shop.runJob('flag-late-replenishment');
  shop.advance(dayMs);
  await shop.runJob('flag-late-replenishment');

  expect(await shop.emitted(inventoryReplenishmentLate)).toMatchObject([
    { replenishmentId, number: 'P-100001', supplier: { name: 'Acme' }, lines: [{ variantId: chair, quantity: 10 }] },
  ]);
});
