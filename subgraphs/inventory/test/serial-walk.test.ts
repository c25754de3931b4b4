import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  booksOf,
  cancelled,
  chair,
  confirmed,
  created,
  east,
  parcelCancelled,
  type Ordered,
  startInventory,
  takenOut,
  west,
} from './start-inventory.ts';
import { chairs } from './backorder.ts';
import { serial } from '../src/db/tables.ts';
import { book, codeOf, expectAsManyAsOnHand, placesOf, receive, startWithSerials } from './with-serials.ts';

const sizes = [1, 2, 3, 1];
const kinds = [
  ...['receive', 'receive', 'adjust', 'send', 'arrive', 'callOff', 'created', 'created', 'confirmed', 'confirmed'],
  ...['cancelled', 'parcel', 'takenOut', 'pick', 'return', 'count'],
] as const;
const act = fc.record({ kind: fc.constantFrom(...kinds), of: fc.nat(), to: fc.nat(), isEast: fc.boolean() });
const walk = fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 14 });

type Shop = Awaited<ReturnType<typeof startWithSerials>>;

interface Walk {
  readonly orders: readonly Ordered[];
  readonly transfers: string[];
  next: number;
}

/** Whatever somebody may do with pieces that have numbers, some of it without sense. */
async function take(
  shop: Shop,
  { kind, of, to, isEast }: typeof act extends fc.Arbitrary<infer A> ? A : never,
  on: Walk,
) {
  const [warehouseId, other] = isEast ? [east, west] : [west, east];
  const order = on.orders[of % on.orders.length];
  const rows = await shop.running.database.db.select().from(serial);
  const some = (status: string) => rows.filter((one) => one.status === status).map(({ number }) => number);
  const there = rows.filter((one) => one.status === 'IN_STOCK' && one.warehouseId === warehouseId);
  const number = there[to % Math.max(there.length, 1)]?.number;
  const transferId = on.transfers[of % Math.max(on.transfers.length, 1)];
  if (!order) return;
  if (kind === 'receive') await receive(shop, [`S${(on.next += 1)}`, `S${(on.next += 1)}`], warehouseId);
  else if (kind === 'created') await shop.tell(created(order));
  else if (kind === 'confirmed') await shop.tell(confirmed(order));
  else if (kind === 'cancelled') await shop.tell(cancelled(order));
  else if (kind === 'parcel') await shop.tell(parcelCancelled(order));
  else if (kind === 'takenOut') await shop.tell(takenOut(order, [{ variantId: chair, quantity: 1 }]));
  else if (kind === 'arrive' && transferId) {
    const [first] = some('IN_TRANSIT');
    const lines = first === undefined ? [] : [{ variantId: chair, quantity: 1, serials: [first] }];
    await book(shop, 'stockTransferReceive', { transferId, lines, restIsLost: to % 3 === 0 });
  } else if (kind === 'callOff' && transferId) await book(shop, 'stockTransferCancel', { transferId });
  else if (kind === 'return') {
    const sold = rows.find((one) => one.status === 'SOLD' && one.orderId === order.orderId)?.number ?? 'NONE';
    const lines = [{ variantId: chair, quantity: 1, condition: to % 2 ? 'SOUND' : 'DAMAGED', serials: [sold] }];
    await book(shop, 'stockReturnReceive', { orderId: order.orderId, warehouseId, lines });
  } else if (number === undefined) return;
  else if (kind === 'adjust') {
    await book(shop, 'stockAdjust', { variantId: chair, warehouseId, delta: -1, reason: 'LOST', serials: [number] });
  } else if (kind === 'send') {
    const lines = [{ variantId: chair, quantity: 1, serials: [number] }];
    const sent = await book(shop, 'stockTransferSend', { fromWarehouseId: warehouseId, toWarehouseId: other, lines });
    if (sent.stockTransfer) on.transfers.push(sent.stockTransfer.id);
  } else if (kind === 'pick') {
    await book(shop, 'stockSerialsPick', { orderId: order.orderId, lines: [{ variantId: chair, serials: [number] }] });
  } else if (kind === 'count') {
    const { stockCount } = await book(shop, 'stockCountStart', { warehouseId, variantIds: [chair] });
    const serials = [`S${(on.next += 1)}`, number];
    await book(shop, 'stockCountRecord', {
      countId: stockCount.id,
      lines: [{ variantId: chair, counted: 2, serials }],
    });
    await book(shop, 'stockCountApprove', { countId: stockCount.id });
  }
}

it('has as many serials in stock as on hand in each warehouse, whatever happens, late, twice or at once', async () => {
  await fc.assert(
    fc.asyncProperty(walk, async (steps) => {
      await using shop = await startWithSerials('A', 'B', 'C');
      const on: Walk = { orders: sizes.map(chairs), transfers: [], next: 0 };

      for (const together of steps) {
        await Promise.all(together.map((one) => take(shop, one, on)));
        await expectAsManyAsOnHand(shop);
      }
      const { levels, ledger } = await booksOf(shop, chair);
      expect(ledger).toEqual(levels);
      // No piece goes by two names because somebody forgot its own.
      const numbers = Object.values(await placesOf(shop)).flat();
      expect(numbers.filter((number) => number.startsWith('UNNAMED-'))).toEqual([]);
    }),
    { numRuns: 10 },
  );
}, 120_000);

it('gives each piece to one order, on two replicas at once, and each number comes in once', async () => {
  await using one = await startWithSerials('A', 'B', 'C', 'D');
  await using other = await startInventory({ database: one.running.database });
  const orders = Array.from({ length: 6 }, () => chairs(1));

  const received = await Promise.all([one, other, one, other].map((shop) => receive(shop, ['E'])));
  await Promise.all(orders.flatMap((order, index) => (index % 2 ? one : other).tell(created(order))));
  const picked = await Promise.all(
    orders.map(({ orderId }, index) =>
      codeOf(index % 2 ? one : other, 'stockSerialsPick', { orderId, lines: [{ variantId: chair, serials: ['C'] }] }),
    ),
  );
  await Promise.all(orders.flatMap((order) => [one.tell(confirmed(order)), other.tell(confirmed(order))]));

  expect(received.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  expect(picked.filter((code) => code === undefined)).toHaveLength(1);
  expect(await placesOf(one)).toEqual({ SOLD: ['A', 'B', 'C', 'D', 'E'] });
  const sold = await one.running.database.db.select().from(serial);
  expect(new Set(sold.map(({ orderId }) => orderId)).size).toBe(5);
  await expectAsManyAsOnHand(one);
}, 60_000);
