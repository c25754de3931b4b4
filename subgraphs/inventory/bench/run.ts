import { inventoryCheck, orderCreated } from '@agora/schema';
import { startTestSubgraph } from '@agora/kit/testing';
import { v7 as uuidv7 } from 'uuid';
import { inventory } from '../src/subgraph.ts';

/** What stock takes for what it is asked most: orders that want the same goods at once, checkouts, and pages of a hundred variants. */

const settings = {
  ...{
    reservationSeconds: 1_800,
    holdSeconds: 0,
    lowStockQuantity: 10,
    maySplit: true,
    exactUpTo: undefined,
    collectingSeconds: 300,
  },
};
const variants = Array.from({ length: 100 }, () => uuidv7());
const warehouseId = uuidv7();
const usd = { minor: 100, currency: 'USD' };
const totals = { subtotal: usd, discount: usd, shipping: usd, tax: usd, total: usd };
const shippingAddress = {
  ...{ recipient: 'Ada', line1: '1 Main St', line2: null, city: 'Albany', region: 'NY', postalCode: '12207' },
  country: 'US',
};

await using shop = await startTestSubgraph(inventory, settings);
await shop.given(async ({ warehouses, levels, now }) => {
  await warehouses.add([
    { id: warehouseId, code: 'EAST', name: 'East', address: null, serves: [], isOpen: true, version: 1 },
  ]);
  await levels.open(variants);
  const about = { reason: null, reservationId: null, movedBy: null, reservedDelta: 0, kind: 'RECEIVED' as const };
  await levels.move(
    variants.map((variantId) => ({ ...about, variantId, warehouseId, onHandDelta: 1_000_000 })),
    now(),
  );
});

function order(variantIds: readonly string[]) {
  const orderId = uuidv7();
  const lines = variantIds.map((variantId) => ({
    ...{ lineId: uuidv7(), variantId, productId: variantId, sku: 'S', title: 'T', quantity: 1 },
    ...{ unitPrice: usd, total: usd },
  }));
  return orderCreated.draft({ orderId, number: 'A-1', customerId: uuidv7(), lines, totals, shippingAddress });
}

const representations = variants.map((id) => ({ __typename: 'ProductVariant', id }));
const AVAILABILITY = `query ($representations: [_Any!]!) { _entities(representations: $representations) {
  ... on ProductVariant { availability { status available restockAt } } } }`;
const [hot = ''] = variants;
const some = (count: number) => Array.from({ length: count }, (_, index) => variants[(index * 37) % 100] ?? hot);

const asked: readonly (readonly [string, number, () => Promise<unknown>])[] = [
  ['reserve one line, all the same goods', 16, () => shop.tell(order([hot]))],
  ['reserve three lines of a hundred goods', 16, () => shop.tell(order(some(3)))],
  ['check three variants', 16, () => shop.ask(inventoryCheck, { variantIds: some(3) })],
  ['availability of 100 variants', 4, () => shop.guest.query(AVAILABILITY, { representations })],
];

console.log('| what | at once | a second | p50 ms | p95 ms | statements |\n| --- | --- | --- | --- | --- | --- |');
for (const [name, atOnce, act] of asked) {
  await act();
  const statements = await shop.statements(act);
  const { times, seconds } = await measure(atOnce, 400, act);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(0);
  const row = [name, atOnce, (times.length / seconds).toFixed(0), at(0.5), at(0.95), statements];
  console.log(`| ${row.join(' | ')} |`);
}

async function measure(atOnce: number, count: number, act: () => Promise<unknown>) {
  const times: number[] = [];
  let left = count;
  const begin = performance.now();
  const run = async () => {
    while (left > 0) {
      left -= 1;
      const start = performance.now();
      await act();
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, run));
  return { times: times.toSorted((one, other) => one - other), seconds: (performance.now() - begin) / 1_000 };
}
