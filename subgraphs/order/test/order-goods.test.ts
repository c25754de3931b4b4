import { randomUUID } from 'node:crypto';
import { superstoreOrders } from '@agora/kit/superstore';
import { orderGoods } from '@agora/schema';
import { expect, it } from 'vitest';
import { toPastOrder } from '../src/past-order.ts';
import { bob, startOrder } from './start-order.ts';

it('says what a customer bought, also of an order of the demo shop’s past, and nothing of it to anybody else', async () => {
  await using shop = await startOrder();
  const [bought] = superstoreOrders();
  if (!bought) throw new Error('the data set has no order');
  await shop.given(({ orders }) => orders.addHistory([toPastOrder(bought, randomUUID())]));
  const { id: orderId, customerId, lines } = bought;

  const own = await shop.ask(orderGoods, { orderId, customerId });
  const strangers = await shop.ask(orderGoods, { orderId, customerId: bob.id });
  const none = await shop.ask(orderGoods, { orderId: randomUUID(), customerId });

  expect(own).toEqual({ lines: lines.map(({ variantId, quantity }) => ({ variantId, quantity })) });
  expect([strangers, none]).toEqual([null, null]);
});
