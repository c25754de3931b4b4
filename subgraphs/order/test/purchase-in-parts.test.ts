import {
  deliveryDelivered,
  deliveryDispatched,
  orderConfirmed,
  paymentCaptured,
  paymentRefundFailed,
} from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { startWithOrder } from './order-at.ts';
import { type startOrder, support } from './start-order.ts';

const STATUSES = /* GraphQL */ `
  query ($id: ID!) {
    order(id: $id) {
      status
      paymentStatus
      fulfilmentStatus
    }
  }
`;

async function read(shop: Awaited<ReturnType<typeof startOrder>>, id: string) {
  return (await shop.as(support).query(STATUSES, { id })).order;
}

describe('a purchase in parts', () => {
  const LINES = /* GraphQL */ `
    query ($id: ID!) {
      order(id: $id) {
        lines {
          quantity
          cancelledQuantity
          shippedQuantity
          deliveredQuantity
          returnedQuantity
          refundedQuantity
        }
      }
    }
  `;

  it('is confirmed once several captures and payments come to what it costs', async () => {
    await using shop = await startWithOrder('AWAITING_PAYMENT');
    const { orderId, paymentId, captured } = shop.purchase;
    const capture = (id: string, amount: number, capturedInAll: number) =>
      paymentCaptured.draft({
        ...captured.data,
        paymentId: id,
        amount: { minor: amount, currency: 'USD' },
        capturedInAll: { minor: capturedInAll, currency: 'USD' },
      });

    await shop.tell(capture(paymentId, 10_000, 10_000));
    await shop.tell(capture(paymentId, 10_000, 20_000));
    const before = await read(shop, orderId);
    await shop.tell(capture(uuidv7(), 4_500, 4_500));

    expect(before).toMatchObject({ status: 'AWAITING_PAYMENT', paymentStatus: 'PARTIALLY_PAID' });
    expect(await read(shop, orderId)).toMatchObject({ status: 'CONFIRMED', paymentStatus: 'PAID' });
    expect(await shop.emitted(orderConfirmed)).toHaveLength(1);
  });

  it('shows which pieces left, and arrived, with one parcel of two', async () => {
    await using shop = await startWithOrder('CONFIRMED');
    const { orderId, lines, dispatched, delivered } = shop.purchase;
    const [chairs, lamps] = lines.map(({ lineId, variantId, quantity }) => [{ lineId, variantId, quantity }]);
    const other = { deliveryId: uuidv7(), trackingNumber: 'AG-2' };

    await shop.tell(deliveryDelivered.draft({ ...delivered.data, lines: lamps }));
    const inPart = await read(shop, orderId);
    await shop.tell(deliveryDispatched.draft({ ...dispatched.data, ...other, lines: chairs }));
    const { order } = await shop.as(support).query(LINES, { id: orderId });

    expect(inPart).toMatchObject({ status: 'SHIPPED', fulfilmentStatus: 'PARTIALLY_DELIVERED' });
    const none = { cancelledQuantity: 0, returnedQuantity: 0, refundedQuantity: 0 };
    expect(order.lines).toEqual([
      { ...none, quantity: 2, shippedQuantity: 2, deliveredQuantity: 0 },
      { ...none, quantity: 1, shippedQuantity: 1, deliveredQuantity: 1 },
    ]);
  });
});

it('a refund that the provider refused stands in the timeline, and the money counts as paid still', async () => {
  await using shop = await startWithOrder('CONFIRMED');
  const { orderId, paymentId } = shop.purchase;
  const amount = { minor: 700, currency: 'USD' };
  const refundFailed = paymentRefundFailed.draft({
    paymentId,
    orderId,
    refundId: uuidv7(),
    amount,
    refusedInAll: amount,
    failedAt: new Date().toISOString(),
  });

  await shop.tell(refundFailed);
  await shop.tell(refundFailed);

  const TIMELINE = 'query ($id: ID!) { order(id: $id) { paymentStatus timelineEntries { nodes { kind } } } }';
  const { order } = await shop.as(support).query(TIMELINE, { id: orderId });
  const kinds = order.timelineEntries.nodes.map(({ kind }: { kind: string }) => kind);
  expect(order.paymentStatus).toBe('PAID');
  expect(kinds.filter((kind: string) => kind === 'PAYMENT_REFUND_REFUSED')).toHaveLength(1);
});
