import { join } from 'node:path';
import { createDatabaseBefore } from '@agora/kit/testing';
import { deliveryCancelled, deliveryDelivered, deliveryDispatched, deliveryScheduled } from '@agora/schema';
import { eq } from 'drizzle-orm';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { orderedLine } from '../src/db/tables.ts';
import type { ParcelLine } from '../src/domain/delivery.ts';
import { scheduleDelivery } from '../src/domain/schedule-delivery.ts';
import {
  ada,
  cancellation,
  confirmation,
  DELIVERIES,
  deliveryOf,
  lineOf,
  orderId,
  type Shop,
  startDelivery,
} from './start-delivery.ts';

const partOf = ({ lineId, variantId }: ParcelLine, quantity: number): ParcelLine => ({ lineId, variantId, quantity });

/** A parcel with these lines, as somebody in the warehouse packs it. */
async function pack(shop: Shop, ordered: readonly ParcelLine[], lines: readonly ParcelLine[], order = orderId) {
  const { shippingAddress, shippingOption } = confirmation().data;
  const id = uuidv7();
  const about = { id, trackingNumber: id, orderId: order, customerId: ada.id, shippingAddress, shippingOption };
  await shop.given(async ({ orders, deliveries, now }) => {
    await orders.keepLines(order, ordered);
    await deliveries.add(scheduleDelivery({ ...about, lines }, now()));
  });
}

const parcelsOf = (shop: Shop, order = orderId) => shop.given(({ deliveries }) => deliveries.lockOfOrder(order));

const carried = (parcels: Awaited<ReturnType<typeof parcelsOf>>, lineId: string) =>
  parcels.flatMap(({ lines }) => lines).reduce((sum, line) => sum + (line.lineId === lineId ? line.quantity : 0), 0);

describe('an order in several parcels', () => {
  const [chairs, lamp] = [lineOf(uuidv7(), 3), lineOf(uuidv7(), 1)];
  const ordered = [partOf(chairs, 3), partOf(lamp, 1)];

  it('has in each what no other carries, and each is told with what is in it', async () => {
    await using shop = await startDelivery();
    await pack(shop, ordered, [partOf(chairs, 2)]);

    await shop.tell(confirmation(orderId, [chairs, lamp]));
    await shop.tell(confirmation(orderId, [chairs, lamp]));
    await shop.tell(cancellation());

    const rest = [partOf(chairs, 1), partOf(lamp, 1)].toSorted((a, b) => (a.lineId < b.lineId ? -1 : 1));
    expect((await parcelsOf(shop)).map(({ status, lines }) => [status, lines])).toEqual([
      ['CANCELLED', [partOf(chairs, 2)]],
      ['CANCELLED', rest],
    ]);
    expect(await shop.emitted(deliveryScheduled)).toMatchObject([{ lines: [partOf(chairs, 1), partOf(lamp, 1)] }]);
    expect((await shop.emitted(deliveryCancelled)).map(({ lines }) => lines)).toEqual([[partOf(chairs, 2)], rest]);
  });

  it('shows all of them to its customer, oldest first, the first twenty', async () => {
    await using shop = await startDelivery();
    const many = [partOf(chairs, 30)];
    for (let count = 0; count < 22; count += 1) await pack(shop, many, [partOf(chairs, 1)]);

    const representations = [{ __typename: 'Order', id: orderId }];
    const { _entities } = await shop.as(ada).query(DELIVERIES, { representations });

    const packed = (await parcelsOf(shop)).map(({ id }) => id);
    expect(_entities[0].deliveries.map(({ id }: { id: string }) => id)).toEqual(packed.slice(0, 20));
  });

  it('never has more of a line in them than was ordered, however many are packed at once', async () => {
    await using shop = await startDelivery();

    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 4 }), { maxLength: 4 }),
        async (rounds) => {
          const id = uuidv7();
          const [line, other] = [lineOf(uuidv7(), 5), lineOf(uuidv7(), 2)];
          const lines = [partOf(line, 5), partOf(other, 2)];
          let packed = 0;
          for (const quantities of rounds) {
            const outcomes = await Promise.allSettled(
              quantities.map((quantity) => pack(shop, lines, [partOf(line, quantity)], id)),
            );
            packed += quantities.reduce(
              (sum, quantity, at) => sum + (outcomes[at]?.status === 'fulfilled' ? quantity : 0),
              0,
            );
          }
          expect(packed).toBeLessThanOrEqual(5);
          expect(carried(await parcelsOf(shop, id), line.lineId)).toBe(packed);

          await shop.tell(confirmation(id, [line, other]));
          const parcels = await parcelsOf(shop, id);
          expect([carried(parcels, line.lineId), carried(parcels, other.lineId)]).toEqual([5, 2]);

          await shop.tell(cancellation(id));
          const counted = shop.running.database.db.select().from(orderedLine).where(eq(orderedLine.orderId, id));
          expect((await counted).map((row) => row.carried)).toEqual([0, 0]);
        },
      ),
      { numRuns: 10 },
    );
  });
});

it('a parcel of before, of which nobody kept what is in it, carries all of its order and goes on', async () => {
  await using database = await createDatabaseBefore(
    join(import.meta.dirname, '../migrations'),
    '0002_parcels_are_moved_by_jobs',
  );
  const { shippingAddress } = confirmation().data;
  const deliveryId = uuidv7();
  await database.run(`
    insert into known_order values ('${orderId}', false);
    insert into delivery values ('${deliveryId}', '${orderId}', '${ada.id}', 'OUT_FOR_DELIVERY', 'Post', 'Standard', 'AG-OLD',
      '${JSON.stringify(shippingAddress)}', now(), null, 0, now(), now(), 4, 'US-IL');
    insert into delivery_event values ('${deliveryId}', 4, 'OUT_FOR_DELIVERY', now(), null);`);
  await using shop = await startDelivery({ simulatorStepMs: 0 }, { database });

  await shop.tell(confirmation());
  await shop.runJob('move-parcel');

  expect(await deliveryOf(shop)).toMatchObject({ id: deliveryId, status: 'DELIVERED', version: 5 });
  expect(await parcelsOf(shop)).toHaveLength(1);
  expect(await shop.emitted(deliveryScheduled)).toEqual([]);
  expect(await shop.emitted(deliveryDispatched)).toEqual([]);
  const [told] = await shop.emitted(deliveryDelivered);
  expect(told).toMatchObject({ deliveryId, orderId });
  expect(told).not.toHaveProperty('lines');
});
