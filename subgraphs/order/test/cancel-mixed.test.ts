import {
  orderCancelRefused,
  orderCancelled,
  orderDelivered,
  orderHandedOver,
  orderLinesCancelled,
  orderRefundDue,
  orderTotalsOf,
} from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { cancel, confirm, purchaseOf, read } from './mixed-purchase.ts';
import type { Purchase } from './purchase.ts';
import { startOrder } from './start-order.ts';

/** With their taxes, which `completedCheckout` says. */
const [chairWithTax, lampWithTax, shippingWithTax] = [10_652, 2_663, 533];

const sumOf = (amounts: readonly number[]) => amounts.reduce((sum, minor) => sum + minor, 0);

/** The same with a lamp that a promotion gives away. */
function freeLamp(purchase: Purchase): Purchase {
  const { data } = purchase.completed;
  const money = (minor: number) => ({ minor, currency: 'USD' });
  const lines = data.lines.map((line, at) => {
    if (at !== 1) return line;
    const amount = money(-line.unitPrice.minor);
    const adjustments = [{ source: 'PROMOTION' as const, code: null, text: 'A gift', amount }];
    return { ...line, adjustments, taxes: [], total: money(0) };
  });
  const parts = { quantity: 1, unitPrice: data.shipping.price, ...data.shipping };
  const totals = orderTotalsOf('USD', lines, parts);
  const tenders = data.tenders.map((tender) => ({ ...tender, amount: totals.total }));
  const completed = { ...purchase.completed, data: { ...data, lines, totals, tenders } };
  const captured = { ...purchase.captured, data: { ...purchase.captured.data, amount: totals.total } };
  const authorised = { ...purchase.authorised, data: { ...purchase.authorised.data, amount: totals.total } };
  return { ...purchase, completed, authorised, captured };
}

describe('an order of which some is shipped, once it is confirmed', () => {
  it('keeps what was handed over when it is cancelled before its parcel left, and the money of the rest goes back', async () => {
    await using shop = await startOrder();
    const purchase = purchaseOf(1);
    await confirm(shop, purchase);

    await cancel(shop, purchase);
    await shop.tell(purchase.stopped);

    const { timelineEntries, ...order } = await read(shop, purchase);
    expect(timelineEntries.nodes.at(-1)).toMatchObject({
      kind: 'CANCELLATION_ACCEPTED',
      detail: 'No parcel had left: what is shipped is cancelled, and what was handed over is kept.',
    });
    expect(order).toMatchObject({
      status: 'DELIVERED',
      cancellationRequest: { outcome: 'ACCEPTED_IN_PART' },
      lines: [
        { cancelledQuantity: 2, deliveredQuantity: 0 },
        { cancelledQuantity: 0, deliveredQuantity: 1 },
      ],
    });
    const { orderId } = purchase;
    expect(await shop.emitted(orderCancelled)).toEqual([]);
    const back = purchase.amount.minor - lampWithTax;
    const refund = { minor: back, currency: 'USD' };
    expect(await shop.emitted(orderCancelRefused)).toMatchObject([{ orderId, kept: { titles: ['Lamp'], refund } }]);
    expect(await shop.emitted(orderLinesCancelled)).toMatchObject([
      { orderId, lines: [{ lineId: purchase.lines[0]?.lineId, quantityInAll: 2 }] },
    ]);
    expect(await shop.emitted(orderDelivered)).toMatchObject([
      { lines: [{ productId: purchase.lamp, quantity: 1 }], requiresShipping: false },
    ]);
    // With the shipping and its tax: nothing was shipped.
    expect((await shop.emitted(orderRefundDue)).map(({ amount }) => amount.minor)).toEqual([back]);
  });

  it('gives shipping back with the last piece that is shipped, once, when they are cancelled one by one', async () => {
    await using shop = await startOrder();
    const purchase = purchaseOf(1);
    await confirm(shop, purchase);

    await shop.tell(purchase.piecesStopped(1));
    const afterOne = await read(shop, purchase);
    await shop.tell(purchase.piecesStopped(2));
    await shop.tell(purchase.piecesStopped(2));
    await shop.tell(purchase.piecesStopped(1));

    expect(afterOne.status).toBe('CONFIRMED');
    expect(await read(shop, purchase)).toMatchObject({ status: 'DELIVERED', lines: [{ cancelledQuantity: 2 }, {}] });
    const dues = (await shop.emitted(orderRefundDue)).map(({ amount }) => amount.minor);
    expect(dues).toEqual([chairWithTax, chairWithTax + shippingWithTax]);
    expect(sumOf(dues)).toBe(purchase.amount.minor - lampWithTax);
    expect((await shop.emitted(orderLinesCancelled)).map(({ lines }) => lines[0]?.quantityInAll)).toEqual([1, 2]);
    expect(await shop.emitted(orderDelivered)).toMatchObject([{ requiresShipping: false }]);
  });

  it('keeps its shipping once a parcel has left, whatever is cancelled then', async () => {
    await using shop = await startOrder();
    const purchase = purchaseOf(1);
    await confirm(shop, purchase);
    const [chair] = purchase.lines;

    await cancel(shop, purchase);
    await shop.tell(
      purchase.hadLeft([{ lineId: chair?.lineId ?? '', variantId: chair?.variantId ?? '', quantity: 1 }]),
    );

    expect((await shop.emitted(orderRefundDue)).map(({ amount }) => amount.minor)).toEqual([chairWithTax]);
    const [refused] = await shop.emitted(orderCancelRefused);
    expect(refused).not.toHaveProperty('kept');
  });

  it('lets what is left of it be downloaded that cost nothing, when all its money went back', async () => {
    await using shop = await startOrder();
    const purchase = purchaseOf(1);
    const free = freeLamp(purchase);
    await confirm(shop, free);
    await cancel(shop, free);
    await shop.tell(free.stopped);
    const [due] = await shop.emitted(orderRefundDue);

    await shop.tell(free.refunded(due?.amount.minor ?? 0));

    expect(due?.amount).toEqual(free.completed.data.totals.total);
    const told = await shop.ask(orderHandedOver, { orderId: free.orderId });
    expect(told).toMatchObject({ variantIds: [purchase.lines[1]?.variantId] });
  });
});
