import { erasedPerson } from '@agora/kit/testing';
import {
  orderCancelled,
  orderConfirmed,
  orderConfirmedV2,
  orderCreated,
  orderCreatedV2,
  orderDelivered,
  orderHandedOver,
  orderShipped,
} from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { cancelLines } from '../src/domain/cancelling/cancel-lines.ts';
import { advanceOrder } from '../src/domain/process/advance-order.ts';
import { placeOrder } from '../src/domain/placing/place-order.ts';
import { purchaseToPlace } from '../src/domain/placing/purchase-to-place.ts';
import { cancel, confirm, purchaseOf, read } from './mixed-purchase.ts';
import { ada, startOrder, support } from './start-order.ts';

describe('an order of which nothing is shipped', () => {
  it('is delivered as soon as it is confirmed, which its timeline says and others are told', async () => {
    await using shop = await startOrder();
    const purchase = purchaseOf(0, 1);

    await confirm(shop, purchase);
    await shop.tell(purchase.captured);

    const { timelineEntries, ...order } = await read(shop, purchase);
    expect(order).toMatchObject({
      status: 'DELIVERED',
      fulfilmentStatus: 'DELIVERED',
      requiresShipping: false,
      lines: [
        { requiresShipping: false, shippedQuantity: 2, deliveredQuantity: 2 },
        { requiresShipping: false, shippedQuantity: 1, deliveredQuantity: 1 },
      ],
      kinds: ['ORDER_PLACED', 'PAYMENT_AUTHORISED', 'PAYMENT_CAPTURED', 'GOODS_HANDED_OVER'].toSpliced(
        1,
        0,
        'STOCK_RESERVED',
      ),
    });
    expect(timelineEntries.nodes.at(-1)).toEqual({
      kind: 'GOODS_HANDED_OVER',
      detail: 'What needs no shipping was handed over.',
      actor: { kind: 'SERVICE', service: 'order' },
    });
    expect(await shop.emitted(orderConfirmedV2)).toMatchObject([{ lines: [{ requiresShipping: false }, {}] }]);
    expect(await shop.emitted(orderDelivered)).toMatchObject([
      { orderId: purchase.orderId, lines: [{ productId: purchase.chair, quantity: 2 }, { quantity: 1 }] },
    ]);
    expect(await shop.emitted(orderShipped)).toEqual([]);
  });

  it('is not taken back by whoever bought it, and the shop may still give money back', async () => {
    await using shop = await startOrder();
    const purchase = purchaseOf(0, 1);
    await confirm(shop, purchase);

    const byCustomer = await cancel(shop, purchase);
    const byStaff = await cancel(shop, purchase, support);
    await shop.tell(purchase.refunded(purchase.amount.minor));

    const refused = { order: null, userErrors: [{ code: 'HANDED_OVER', status: 'DELIVERED' }] };
    expect([byCustomer, byStaff]).toEqual([refused, refused]);
    expect(await read(shop, purchase)).toMatchObject({
      status: 'DELIVERED',
      kinds: expect.arrayContaining(['PAYMENT_REFUNDED']),
    });
    expect(await shop.emitted(orderCancelled)).toEqual([]);
  });

  it('tells what was handed over of it, to be downloaded, until it is paid back or its customer is erased', async () => {
    await using shop = await startOrder();
    const purchase = purchaseOf(1);
    const { orderId } = purchase;
    const ask = () => shop.ask(orderHandedOver, { orderId });
    await shop.tell(purchase.completed);
    const placed = await ask();
    await confirm(shop, purchase);

    const confirmed = await ask();
    const unknown = await shop.ask(orderHandedOver, { orderId: purchase.lamp });
    const byCart = await shop.ask(orderHandedOver, { cartId: purchase.completed.data.cartId });
    await shop.tell(purchase.refunded(purchase.amount.minor));
    const refunded = await ask();

    const told = { orderId, customerId: ada.id };
    expect(placed).toEqual({ ...told, variantIds: [] });
    expect(confirmed).toEqual({ ...told, variantIds: [purchase.lines[1]?.variantId] });
    // A customer shows who they are.
    expect([unknown, byCart]).toEqual([null, null]);
    expect(refunded).toEqual({ ...told, variantIds: [] });
    await shop.given(({ personalData }) => personalData.erase(erasedPerson(ada.id)));
    expect(await ask()).toBeNull();
  });

  it('is called off before it is paid, as any other', async () => {
    await using shop = await startOrder();
    const purchase = purchaseOf(0, 1);
    await shop.tell(purchase.completed);
    await shop.tell(purchase.reserved);

    await cancel(shop, purchase);

    expect(await read(shop, purchase)).toMatchObject({
      status: 'CANCELLED',
      fulfilmentStatus: 'CANCELLED',
      lines: [{ deliveredQuantity: 0, cancelledQuantity: 2 }, { cancelledQuantity: 1 }],
    });
  });
});

describe('an order of which some is shipped', () => {
  it('hands over what is not when it is confirmed, and is delivered when its parcel is', async () => {
    await using shop = await startOrder();
    const purchase = purchaseOf(1);

    await confirm(shop, purchase);
    const confirmed = await read(shop, purchase);
    await shop.tell(purchase.scheduled);
    const scheduled = await read(shop, purchase);
    await shop.tell(purchase.dispatched);
    const sent = await read(shop, purchase);
    await shop.tell(purchase.delivered);
    const delivered = await read(shop, purchase);

    expect(confirmed).toMatchObject({
      status: 'CONFIRMED',
      fulfilmentStatus: 'UNFULFILLED',
      requiresShipping: true,
      lines: [
        { requiresShipping: true, shippedQuantity: 0, deliveredQuantity: 0 },
        { requiresShipping: false, shippedQuantity: 1, deliveredQuantity: 1 },
      ],
    });
    expect(scheduled).toMatchObject({ status: 'CONFIRMED', fulfilmentStatus: 'SCHEDULED' });
    expect(sent).toMatchObject({ status: 'SHIPPED', fulfilmentStatus: 'IN_TRANSIT' });
    expect(delivered).toMatchObject({ status: 'DELIVERED', fulfilmentStatus: 'DELIVERED' });
    expect(delivered.kinds.filter((kind: string) => kind === 'GOODS_HANDED_OVER')).toHaveLength(1);
    expect(await shop.emitted(orderDelivered)).toHaveLength(1);
  });

  it('tells others which is which, and of what is shipped no more than before', async () => {
    await using shop = await startOrder();
    const purchase = purchaseOf(1);

    await confirm(shop, purchase);

    const told = [
      ...(await shop.emitted(orderCreated)),
      ...(await shop.emitted(orderCreatedV2)),
      ...(await shop.emitted(orderConfirmed)),
      ...(await shop.emitted(orderConfirmedV2)),
    ].map(({ lines }) => lines.map((line) => line.requiresShipping));
    expect(told).toEqual(Array.from({ length: 4 }, () => [undefined, false]));
  });

  it('has no piece called off that was handed over', () => {
    const purchase = purchaseOf(1);
    const actor = { kind: 'STAFF', userId: support.id } as const;
    const facts = [
      { kind: 'STOCK_RESERVED' },
      { kind: 'PAYMENT_CAPTURED', paymentId: purchase.paymentId, capturedInAll: purchase.amount },
    ] as const;
    const order = facts.reduce(
      (before, fact) => {
        const decision = advanceOrder(before, { fact, actor }, new Date());
        return decision.refused ? before : decision.order;
      },
      placeOrder(purchaseToPlace(purchase.completed.data), 'A-1', new Date()).order,
    );
    const wanted = (at: number) => [{ lineId: purchase.lines[at]?.lineId ?? '', quantity: 1 }];

    const [chair, lamp] = [0, 1].map((at) =>
      cancelLines(order, { reason: 'OTHER', actor, lines: wanted(at) }, new Date()),
    );

    expect(lamp).toEqual({ refused: 'HANDED_OVER' });
    expect(chair?.refused).toBeUndefined();
  });
});
