import { superstoreOrders } from '@agora/kit/superstore';
import { add, type Money } from '@agora/schema';
import { expect, it } from 'vitest';
import { toPastDelivery } from '../../subgraphs/delivery/src/past-delivery.ts';
import { pricedOrder } from '../../subgraphs/order/src/domain/order/priced-order.ts';
import { toPastOrder } from '../../subgraphs/order/src/past-order.ts';
import { toPastPayment } from '../../subgraphs/payment/src/past-payment.ts';

const sum = (amounts: readonly Money[]) => add({ minor: 0, currency: 'USD' }, ...amounts);

it('the orders of the demo shop are paid and delivered as they were bought, line by line', () => {
  const bought = superstoreOrders();

  for (const one of bought) {
    const { order } = toPastOrder(one, one.id);
    const { payment, transactions } = toPastPayment(one, one.id);
    const { parcel } = toPastDelivery(one);
    const { total } = order.totals;
    const captures = transactions.filter(({ kind }) => kind === 'CAPTURE').map(({ amount }) => amount);

    expect([payment.orderId, parcel.orderId]).toEqual([order.id, order.id]);
    expect(order.buyer).toEqual({ kind: 'CUSTOMER', customerId: payment.customerId });
    expect(parcel.customerId).toBe(payment.customerId);
    expect([sum(order.lines.map((line) => line.total)), payment.captured, sum(captures)]).toEqual([
      total,
      total,
      total,
    ]);
    expect(order.payments.map(({ captured }) => captured)).toEqual([payment.captured]);
    expect(order.tenders.map(({ amount }) => amount)).toEqual([total]);
    expect(pricedOrder(order).totals).toEqual({ ...order.totals, includedTax: sum([]) });
    expect(parcel.lines).toEqual(
      order.lines.map(({ lineId, variantId, delivered: quantity }) => ({ lineId, variantId, quantity })),
    );
    expect(parcel.address).toEqual(order.shippingAddress);
  }

  expect(bought).toHaveLength(5_009);
});
