import { describe, expect, it } from 'vitest';
import { service } from '../src/domain/order/actor.ts';
import { advanceOrder } from '../src/domain/process/advance-order.ts';
import { byService, byUser, entriesOf } from './entries-of.ts';
import { startWithOrder, startWithPlaced } from './order-at.ts';
import { aPurchase } from './purchase.ts';
import { ada, support } from './start-order.ts';

const ORDER_CANCEL = /* GraphQL */ `
  mutation ($input: OrderCancelInput!) {
    orderCancel(input: $input) {
      userErrors {
        code
      }
    }
  }
`;

describe('the timeline of an order', () => {
  it('says of each entry what happened, who brought it about, and what is known of it', async () => {
    await using shop = await startWithOrder('SHIPPED');
    const { orderId, paymentId, deliveryId, refunded } = shop.purchase;
    await shop.tell(refunded(700));

    const { nodes } = await entriesOf(shop, orderId);

    const payment = (amount: string) => ({ payment: { id: paymentId }, amount: { amount }, failure: null });
    const parcel = (carrier: string | null) => ({
      delivery: { id: deliveryId },
      trackingNumber: 'AG-1',
      carrier,
      lines: null,
    });
    expect(nodes.map(({ cursor: _, ...entry }: { cursor: string }) => entry)).toEqual([
      { kind: 'ORDER_PLACED', actor: byUser('CUSTOMER', ada), data: null, detail: 'The order was placed.' },
      { kind: 'STOCK_RESERVED', actor: byService('inventory'), data: null, detail: 'The stock was put aside.' },
      {
        kind: 'PAYMENT_AUTHORISED',
        actor: byService('payment'),
        data: payment('245.00'),
        detail: 'The payment was authorised.',
      },
      {
        kind: 'PAYMENT_CAPTURED',
        actor: byService('payment'),
        data: payment('245.00'),
        detail: 'The payment arrived.',
      },
      {
        kind: 'PARCEL_SCHEDULED',
        actor: byService('delivery'),
        data: parcel('Agora Post'),
        detail: 'Agora Post will bring it.',
      },
      {
        kind: 'PARCEL_DISPATCHED',
        actor: byService('delivery'),
        data: parcel(null),
        detail: 'Parcel AG-1 left the warehouse.',
      },
      { kind: 'PAYMENT_REFUNDED', actor: byService('payment'), data: payment('7.00'), detail: 'Money went back.' },
    ]);
  });

  it('tells staff who of the shop cancelled, and the customer only that it was the shop', async () => {
    await using shop = await startWithOrder('PENDING');
    const { orderId } = shop.purchase;
    const input = { orderId, reason: 'OTHER', idempotencyKey: 'first' };

    await shop.as(support).mutate(ORDER_CANCEL, { input });
    const [forStaff] = (await entriesOf(shop, orderId, { last: 1 })).nodes;
    const [forCustomer] = (await entriesOf(shop, orderId, { last: 1 }, ada)).nodes;

    expect(forStaff).toMatchObject({
      kind: 'ORDER_CALLED_OFF',
      actor: byUser('STAFF', support),
      data: { reason: 'OTHER' },
    });
    expect(forCustomer).toMatchObject({
      actor: { kind: 'STAFF', user: null, service: null },
      detail: 'The order was cancelled by the shop.',
    });
  });

  it('has pages, however long it is', async () => {
    await using shop = await startWithOrder('CONFIRMED');
    const { orderId, paymentId } = shop.purchase;
    await shop.given(async ({ orders, now }) => {
      let order = await orders.lock(orderId);
      for (let minor = 1; order && minor <= 110; minor += 1) {
        const refundedInAll = { minor, currency: 'USD' };
        const fact = { kind: 'PAYMENT_REFUNDED', paymentId, refundedInAll } as const;
        const decision = advanceOrder(order, { fact, actor: service('payment') }, now());
        if (decision.refused) throw new Error(decision.refused);
        await orders.save(decision.order, decision.entry);
        order = decision.order;
      }
    });

    const all = [];
    let page: object = { first: 50 };
    for (;;) {
      const { nodes, pageInfo, totalCount } = await entriesOf(shop, orderId, page);
      all.push(...nodes);
      expect(totalCount).toBe(114);
      if (!pageInfo.hasNextPage) break;
      page = { first: 50, after: pageInfo.endCursor };
    }
    const last = await entriesOf(shop, orderId, { last: 1 });
    const { order } = await shop.as(ada).query('query ($id: ID!) { order(id: $id) { timeline { kind } } }', {
      id: orderId,
    });

    expect(all).toHaveLength(114);
    expect(new Set(all.map(({ cursor }) => cursor)).size).toBe(114);
    expect(last.nodes).toEqual(all.slice(-1));
    expect(order.timeline).toHaveLength(100);
  });

  it('is read for a hundred orders with as many statements as for one', async () => {
    const purchases = Array.from({ length: 100 }, () => aPurchase());
    await using shop = await startWithPlaced(purchases);
    const ORDERS = /* GraphQL */ `
      query ($first: Int!) {
        orders(first: $first) {
          nodes {
            timelineEntries(first: 5) {
              nodes {
                kind
              }
              totalCount
            }
          }
        }
      }
    `;
    const ask = (first: number) => shop.as(support).query(ORDERS, { first });

    const forOne = await shop.statements(() => ask(1));
    const forHundred = await shop.statements(() => ask(100));

    expect(forOne).toBe(3);
    expect(forHundred).toBe(3);
  });
});
