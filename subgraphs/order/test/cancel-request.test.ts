import {
  deliveryScheduled,
  orderCancelled,
  orderCancelRefused,
  orderCancelRequested,
  orderLinesCancelled,
  orderRefundDue,
} from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { startWithOrder } from './order-at.ts';
import { ada } from './start-order.ts';

type Shop = Awaited<ReturnType<typeof startWithOrder>>;

const ORDER_CANCEL = /* GraphQL */ `
  mutation ($input: OrderCancelInput!) {
    orderCancel(input: $input) {
      order {
        status
        cancellationRequest {
          reason
          outcome
        }
        version
      }
      userErrors {
        code
      }
    }
  }
`;

const ORDER = /* GraphQL */ `
  query ($id: ID!) {
    order(id: $id) {
      status
      fulfilmentStatus
      cancellationRequest {
        reason
        outcome
      }
      cancellation {
        reason
      }
      lines {
        cancelledQuantity
        shippedQuantity
        deliveredQuantity
      }
      timelineEntries(first: 100) {
        nodes {
          kind
          detail
        }
      }
    }
  }
`;

async function cancel(shop: Shop, idempotencyKey = 'first') {
  const input = { orderId: shop.purchase.orderId, reason: 'CHANGED_MIND', idempotencyKey };
  return (await shop.as(ada).mutate(ORDER_CANCEL, { input })).orderCancel;
}

async function read(shop: Shop) {
  const { order } = await shop.as(ada).query(ORDER, { id: shop.purchase.orderId });
  const { timelineEntries, ...rest } = order;
  return { ...rest, timeline: timelineEntries.nodes.map(({ kind }: { kind: string }) => kind) };
}

const request = (outcome: string) => ({ reason: 'CHANGED_MIND', outcome });

describe('a cancellation of a confirmed order', () => {
  it('is a request: no money goes back, and nobody is told that it is cancelled, before the parcels are stopped', async () => {
    await using shop = await startWithOrder('CONFIRMED');
    const { orderId } = shop.purchase;

    const answer = await cancel(shop);

    expect(answer).toMatchObject({
      order: { status: 'CONFIRMED', cancellationRequest: request('AWAITED') },
      userErrors: [],
    });
    expect(await shop.emitted(orderCancelRequested)).toMatchObject([{ orderId, reason: 'CHANGED_MIND' }]);
    expect(await shop.emitted(orderCancelled)).toEqual([]);
    expect(await shop.emitted(orderRefundDue)).toEqual([]);
  });

  it('is asked for once, however often and under whatever key it is sent', async () => {
    await using shop = await startWithOrder('CONFIRMED');

    const answers = [await cancel(shop), await cancel(shop), await cancel(shop, 'second')];

    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await shop.emitted(orderCancelRequested)).toHaveLength(1);
  });

  it('is done once nothing can leave, and all the money goes back, once', async () => {
    await using shop = await startWithOrder('CONFIRMED');
    const { amount, stopped } = shop.purchase;
    await cancel(shop);

    await shop.tell(stopped);
    await shop.tell(stopped);

    expect(await read(shop)).toMatchObject({
      status: 'CANCELLED',
      fulfilmentStatus: 'CANCELLED',
      cancellationRequest: request('ACCEPTED'),
      cancellation: { reason: 'CHANGED_MIND' },
    });
    expect((await shop.emitted(orderRefundDue)).map((due) => due.amount)).toEqual([amount]);
    expect(await shop.emitted(orderCancelled)).toHaveLength(1);
  });

  it('comes too late for a parcel that had left: it is delivered and paid, and the order says so', async () => {
    await using shop = await startWithOrder('CONFIRMED');
    const { hadLeft, scheduled, dispatched, delivered, orderId } = shop.purchase;
    await cancel(shop);

    await shop.tell(hadLeft());
    const afterDecision = await read(shop);
    for (const event of [scheduled, dispatched, hadLeft(), delivered]) await shop.tell(event);

    expect(afterDecision).toMatchObject({ status: 'SHIPPED', cancellationRequest: request('TOO_LATE') });
    const order = await read(shop);
    expect(order).toMatchObject({
      status: 'DELIVERED',
      cancellation: null,
      lines: [
        { cancelledQuantity: 0, deliveredQuantity: 2 },
        { cancelledQuantity: 0, deliveredQuantity: 1 },
      ],
    });
    expect(order.timeline.filter((kind: string) => kind.startsWith('CANCELLATION'))).toEqual([
      'CANCELLATION_REQUESTED',
      'CANCELLATION_TOO_LATE',
    ]);
    expect(await shop.emitted(orderCancelRefused)).toMatchObject([{ orderId, reason: 'CHANGED_MIND' }]);
    expect(await shop.emitted(orderRefundDue)).toEqual([]);
    expect(await shop.emitted(orderCancelled)).toEqual([]);
    expect((await cancel(shop, 'again')).userErrors).toEqual([{ code: 'NOT_CANCELLABLE' }]);
  });

  it('pays back the pieces that were stopped, and not those that had left', async () => {
    await using shop = await startWithOrder('CONFIRMED');
    const [chair, lamp] = shop.purchase.lines;
    if (!chair || !lamp) throw new Error('two lines');
    const { hadLeft, scheduled, delivered } = shop.purchase;
    const lines = [{ lineId: lamp.lineId, variantId: lamp.variantId, quantity: 1 }];
    await shop.tell(deliveryScheduled.draft({ ...scheduled.data, lines }));
    await cancel(shop);

    await shop.tell(hadLeft(lines));
    await shop.tell({ ...delivered, data: { ...delivered.data, lines } });

    expect(await read(shop)).toMatchObject({
      status: 'DELIVERED',
      cancellationRequest: request('ACCEPTED_IN_PART'),
      lines: [
        { cancelledQuantity: 2, deliveredQuantity: 0 },
        { cancelledQuantity: 0, deliveredQuantity: 1 },
      ],
    });
    const told = await shop.emitted(orderLinesCancelled);
    expect(told).toMatchObject([{ reason: 'CHANGED_MIND', lines: [{ lineId: chair.lineId, quantityInAll: 2 }] }]);
    expect((await shop.emitted(orderRefundDue)).map(({ amount }) => amount)).toEqual([told[0]?.lines[0]?.worthInAll]);
  });
});
