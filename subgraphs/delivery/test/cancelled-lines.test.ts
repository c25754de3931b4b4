import {
  deliveryCancelled,
  deliveryLinesCancelDecided,
  deliveryLinesCancelled,
  deliveryScheduled,
  orderLinesCancelRequested,
} from '@agora/schema';
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { orderedLine } from '../src/db/tables.ts';
import {
  ada,
  cancellation,
  confirmation,
  deliveryOf,
  lineOf,
  linesCancelled,
  orderId,
  type Shop,
  startDelivery,
} from './start-delivery.ts';

const [chair, lamp] = [uuidv7(), uuidv7()];
const pieces = (id: string, quantity: number) => ({ lineId: id, variantId: id, quantity });
const parcelsOf = (shop: Shop) => shop.given(({ deliveries }) => deliveries.lockOfOrder(orderId));

async function carried(shop: Shop) {
  const rows = await shop.running.database.db.select().from(orderedLine).where(eq(orderedLine.orderId, orderId));
  return rows.map((row) => [row.carried, row.cancelled]);
}

/** So many pieces of each line besides those that are cancelled. */
const linesCancelRequested = (lines: readonly { lineId: string; quantity: number }[]) =>
  orderLinesCancelRequested.draft({
    orderId,
    number: 'A-1',
    customerId: ada.id,
    reason: 'CHANGED_MIND',
    lines: lines.map(({ lineId, quantity }) => ({ lineId, quantity })),
    requestedAt: new Date().toISOString(),
  });

const decidedOf = async (shop: Shop) =>
  (await shop.emitted(deliveryLinesCancelDecided)).map(({ lines }) =>
    lines.map(({ lineId, quantityInAll }) => [lineId, quantityInAll]),
  );

describe('pieces that are asked for', () => {
  it('are stopped as far as they have not left, and never more than there are', async () => {
    await using shop = await startDelivery();
    await shop.tell(linesCancelled([lineOf(chair, 1)]));
    await shop.tell(confirmation(orderId, [lineOf(chair, 3), lineOf(lamp, 1)]));

    await shop.tell(linesCancelRequested([pieces(chair, 1)]));
    await shop.tell(linesCancelRequested([pieces(chair, 5), pieces(uuidv7(), 1)]));

    expect((await decidedOf(shop)).map((lines) => lines.map(([, quantity]) => quantity))).toEqual([[2], [4, 0]]);
    expect(await shop.emitted(deliveryLinesCancelDecided)).toMatchObject([{ orderId, reason: 'CHANGED_MIND' }, {}]);
    expect(await parcelsOf(shop)).toMatchObject([{ status: 'SCHEDULED', lines: [pieces(lamp, 1)] }]);
  });

  it('are not stopped once they have left, nor later, when all of the order is cancelled', async () => {
    await using shop = await startDelivery({ simulatorStepMs: 0 });
    await shop.tell(confirmation(orderId, [lineOf(chair, 2)]));
    await shop.runJob('move-parcel');

    await shop.tell(linesCancelRequested([pieces(chair, 1)]));
    await shop.tell(cancellation());

    expect(await decidedOf(shop)).toEqual([[[chair, 0]]]);
    expect(await parcelsOf(shop)).toMatchObject([{ lines: [pieces(chair, 2)] }]);
    expect(await shop.emitted(deliveryLinesCancelled)).toEqual([]);
  });

  it('are told as cancelled by the order afterwards, which changes nothing', async () => {
    await using shop = await startDelivery();
    await shop.tell(confirmation(orderId, [lineOf(chair, 3)]));
    await shop.tell(linesCancelRequested([pieces(chair, 1)]));

    await shop.tell(linesCancelled([lineOf(chair, 1)]));

    expect(await parcelsOf(shop)).toMatchObject([{ lines: [pieces(chair, 2)] }]);
    expect(await shop.emitted(deliveryLinesCancelled)).toHaveLength(1);
  });
});

it('pieces are taken out of a parcel that has not left, once, and it is told what stays', async () => {
  await using shop = await startDelivery();
  await shop.tell(confirmation(orderId, [lineOf(chair, 3), lineOf(lamp, 1)]));

  await shop.tell(linesCancelled([lineOf(chair, 1)]));
  await shop.tell(linesCancelled([lineOf(chair, 2), lineOf(lamp, 1)]));
  await shop.tell(linesCancelled([lineOf(chair, 2), lineOf(lamp, 1)]));
  await shop.tell(confirmation(orderId, [lineOf(chair, 3), lineOf(lamp, 1)]));

  const cancelled = (id: string, quantityInAll: number) => ({ lineId: id, variantId: id, quantityInAll });
  expect(await shop.emitted(deliveryLinesCancelled)).toMatchObject([
    { orderId, lines: [pieces(chair, 2), pieces(lamp, 1)], cancelled: [cancelled(chair, 1)] },
    { orderId, lines: [pieces(chair, 1)], cancelled: [cancelled(chair, 2), cancelled(lamp, 1)] },
  ]);
  expect(await parcelsOf(shop)).toMatchObject([{ status: 'SCHEDULED', lines: [pieces(chair, 1)] }]);
  expect(await shop.emitted(deliveryScheduled)).toHaveLength(1);
  expect(await carried(shop)).toEqual([
    [1, 2],
    [0, 1],
  ]);
});

it('a parcel in which nothing stays will not leave', async () => {
  await using shop = await startDelivery();
  await shop.tell(confirmation(orderId, [lineOf(chair, 2)]));
  await shop.tell(linesCancelled([lineOf(chair, 1)]));

  await shop.tell(linesCancelled([lineOf(chair, 2)]));
  await shop.tell(cancellation());

  expect(await deliveryOf(shop)).toMatchObject({ status: 'CANCELLED' });
  expect(await shop.emitted(deliveryCancelled)).toMatchObject([{ orderId, lines: [pieces(chair, 1)] }]);
  expect(await carried(shop)).toEqual([[0, 2]]);
});

it('a parcel that has left arrives with all that is in it', async () => {
  await using shop = await startDelivery({ simulatorStepMs: 0 });
  await shop.tell(confirmation(orderId, [lineOf(chair, 2)]));
  await shop.runJob('move-parcel');

  await shop.tell(linesCancelled([lineOf(chair, 1)]));

  expect(await parcelsOf(shop)).toMatchObject([{ lines: [pieces(chair, 2)] }]);
  expect(await shop.emitted(deliveryLinesCancelled)).toEqual([]);
});

it('what was cancelled before the order was paid is in no parcel', async () => {
  await using shop = await startDelivery();
  await shop.tell(linesCancelled([lineOf(chair, 1)]));
  await shop.tell(confirmation(orderId, [lineOf(chair, 2)]));

  await shop.tell(linesCancelled([lineOf(chair, 2)]));

  expect(await parcelsOf(shop)).toMatchObject([{ lines: [pieces(chair, 1)] }]);
  expect(await shop.emitted(deliveryLinesCancelled)).toMatchObject([{ lines: [pieces(chair, 1)] }]);
});
