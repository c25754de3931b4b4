import { inventoryReleased } from '@agora/schema';
import { eq, inArray } from 'drizzle-orm';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { reservation, reservationLine } from '../src/db/tables.ts';
import { commitStock } from '../src/domain/reservation/commit-stock.ts';
import { giveBack } from '../src/domain/reservation/give-back.ts';
import { piecesOf } from '../src/domain/pieces.ts';
import { variantsIn } from '../src/domain/reservation/reservation.ts';
import { keepDecision } from '../src/db/reservation/keep-decision.ts';
import {
  anOrder,
  books,
  booksOf,
  cancelled,
  chair,
  confirmed,
  created,
  east,
  type InventoryShop,
  linesCancelled,
  type Ordered,
  parcelCancelled,
  receipt,
  settings,
  startWithStock,
  table,
  takenOut,
  west,
} from './start-inventory.ts';

type Act = (shop: InventoryShop, order: Ordered, quantity: number) => Promise<unknown>;

const givesBack =
  (way: 'RELEASED' | 'RESTOCKED'): Act =>
  (shop, { orderId, lines }, quantity) =>
    shop.given(async (work) => {
      await work.orders.lock(orderId);
      const known = await work.reservations.lockOf(orderId);
      const levels = await work.levels.lock(variantsIn(known));
      const pieces = piecesOf(lines.map(({ variantId }) => ({ variantId, quantity })));
      const decision = giveBack(known, { pieces, ways: [way], reason: 'ORDER_CANCELLED' }, levels, 0);
      if (decision) await keepDecision(decision, work);
    });

const atMost = ({ lines }: Ordered, most: number) =>
  lines.map((line) => ({ ...line, quantity: Math.min(most, line.quantity) }));

/** All that may happen to an order, in any order and again. */
const acts = {
  created: (shop, order) => shop.tell(created(order)),
  confirmed: (shop, order) => shop.tell(confirmed(order)),
  cancelled: (shop, order) => shop.tell(cancelled(order)),
  parcelCancelled: (shop, order) => shop.tell(parcelCancelled(order)),
  linesCancelled: (shop, order, quantity) => shop.tell(linesCancelled(order, atMost(order, quantity))),
  takenOut: (shop, order, quantity) => shop.tell(takenOut(order, atMost(order, quantity))),
  releasedInPart: givesBack('RELEASED'),
  restockedInPart: givesBack('RESTOCKED'),
  committedInPart: (shop, { orderId, lines }, quantity) =>
    shop.given(async (work) => {
      const { isCancelled } = await work.orders.lock(orderId);
      const known = await work.reservations.lockOf(orderId);
      if (isCancelled || known.length === 0) return;
      const paid = piecesOf(lines.map((line) => ({ ...line, quantity: Math.min(quantity, line.quantity) })));
      const levels = await work.levels.lock([...paid.keys()]);
      const about = { id: uuidv7(), orderId, paid, now: work.now(), nearness: new Map(), maySplit: true };
      const decision = commitStock(known, about, levels, 0);
      if (decision) await keepDecision(decision, work);
    }),
  expired: async (shop) => {
    shop.advance(settings.reservationSeconds * 1_000);
    await shop.runJob('expire-reservation');
  },
} satisfies Record<string, Act>;

const kinds = ['created', 'created', 'confirmed', ...Object.keys(acts)] as (keyof typeof acts)[];

const sizes = [1, 2, 1, 3, 1] as const;

/** What happens at once. */
const step = fc.array(
  fc.record({
    of: fc.nat({ max: sizes.length - 1 }),
    kind: fc.constantFrom(...kinds),
    quantity: fc.integer({ min: 1, max: 3 }),
  }),
  { minLength: 1, maxLength: 3 },
);

const walk = fc.record({ steps: fc.array(step, { minLength: 1, maxLength: 12 }), stocked: fc.nat({ max: 6 }) });

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);

async function expectBalance(shop: InventoryShop, variantId: string, stocked: number, orders: readonly Ordered[]) {
  const { levels, ledger } = await booksOf(shop, variantId);
  const rows = await shop.running.database.db
    .select({ orderId: reservation.orderId, line: reservationLine })
    .from(reservationLine)
    .innerJoin(reservation, eq(reservation.id, reservationLine.reservationId))
    .where(inArray(reservationLine.variantId, [variantId]));
  const gone = sumOf(rows.map(({ line }) => line.committed - line.restocked));
  const putAside = sumOf(rows.map(({ line }) => line.reserved - line.released - line.committed));
  expect(levels).toEqual(ledger);
  expect(levels).toEqual({ onHand: stocked - gone, reserved: putAside });
  for (const { orderId, lines } of orders) {
    const own = rows.filter((row) => row.orderId === orderId).map(({ line }) => line.reserved - line.released);
    expect(sumOf(own)).toBeLessThanOrEqual(sumOf(lines.map(({ quantity }) => quantity)));
  }
}

it('sells no piece twice and loses none, whatever comes late, twice, at once or in part', async () => {
  await using shop = await startWithStock({});

  await fc.assert(
    fc.asyncProperty(walk, async ({ steps, stocked }) => {
      const variantId = uuidv7();
      const orders = sizes.map((quantity) => anOrder({ variantId, quantity }));
      await shop.given(async ({ levels, now }) => {
        await levels.open([variantId]);
        const half = Math.floor(stocked / 2);
        await levels.move([receipt(variantId, east, half), receipt(variantId, west, stocked - half)], now());
      });

      for (const together of steps) {
        await Promise.all(
          together.map(async ({ of, kind, quantity }) => {
            const order = orders[of];
            if (order) await acts[kind](shop, order, quantity);
          }),
        );
        await expectBalance(shop, variantId, stocked, orders);
      }
      for (const order of orders) {
        await shop.tell(cancelled(order));
        await shop.tell(parcelCancelled(order));
      }
      expect((await booksOf(shop, variantId)).levels).toEqual({ onHand: stocked, reserved: 0 });
    }),
    { numRuns: 12 },
  );
}, 30_000);

it('has constraints in the database against what no decision may do', async () => {
  await using shop = await startWithStock({});
  const id = uuidv7();
  const { db } = shop.running.database;
  await db.insert(reservation).values({ id, orderId: id, status: 'RESERVED', expiresAt: new Date(), version: 1 });
  const line = {
    reservationId: id,
    variantId: id,
    warehouseId: id,
    reserved: 2,
    released: 0,
    committed: 0,
    restocked: 0,
  };
  const refused = [
    { reserved: 0 },
    { released: -1 },
    { committed: -1 },
    { released: 1, committed: 2 },
    { committed: 1, restocked: 2 },
    { restocked: -1 },
  ];

  for (const wrong of refused) {
    await expect(db.insert(reservationLine).values({ ...line, ...wrong })).rejects.toThrow();
  }
  await db.insert(reservationLine).values({ ...line, released: 1, committed: 1, restocked: 1 });
});

it('puts back what is in those parcels of an order that will not leave, each once', async () => {
  await using shop = await startWithStock({ [chair]: { east: 2, west: 10 }, [table]: { east: 5 } });
  const order = anOrder({ variantId: chair, quantity: 11 }, { variantId: table, quantity: 1 });
  await shop.tell(created(order));
  await shop.tell(confirmed(order));
  const some = parcelCancelled(order, [{ variantId: chair, quantity: 4 }]);

  await shop.tell(cancelled(order));
  await shop.tell(some);
  await shop.tell(some);

  expect(await shop.emitted(inventoryReleased)).toMatchObject([{ lines: [{ variantId: chair, quantity: 4 }] }]);
  expect(await booksOf(shop, chair)).toEqual(books(5, 0));
  expect(await booksOf(shop, table)).toEqual(books(4, 0));
});
