import { paymentCaptured, paymentFailed, paymentRefunded, paymentVoided } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { booked, ledgerTotals, unbalanced } from './books.ts';
import { cancellation, paymentDue, paymentOf, startPayment } from './start-payment.ts';

it('gives everything back when replicas settle while every order is cancelled', async () => {
  await using shop = await startPayment();
  const orderIds = Array.from({ length: 24 }, () => uuidv7());
  const telling = { isOver: false };
  const settleUntilDone = async () => {
    while (!telling.isOver) await shop.runJob('settle-payment');
  };

  const told = Promise.all(
    orderIds.map(async (id, index) => {
      // Some hear of the cancellation first, some long after the payment is due.
      if (index % 4 === 0) await shop.tell(cancellation(id));
      await shop.tell(paymentDue(id));
      for (let other = 0; other < index % 6; other += 1) await paymentOf(shop, id);
      await shop.tell(cancellation(id));
    }),
  ).finally(() => (telling.isOver = true));
  await Promise.all([told, settleUntilDone(), settleUntilDone()]);
  await shop.runJob('settle-payment');

  const { AUTHORISE = 0, CAPTURE = 0, VOID = 0, REFUND = 0 } = await booked(shop);
  expect(AUTHORISE).toBe(CAPTURE + VOID);
  expect(REFUND).toBe(CAPTURE);
  const totals = Object.values(await ledgerTotals(shop));
  expect(totals.every((total) => total === 0)).toBe(true);
  expect(await unbalanced(shop)).toEqual([]);
  expect(await shop.emitted(paymentRefunded)).toHaveLength((await shop.emitted(paymentCaptured)).length);
  const endedOrders = [
    ...(await shop.emitted(paymentFailed)),
    ...(await shop.emitted(paymentVoided)),
    ...(await shop.emitted(paymentRefunded)),
  ].map(({ orderId }) => orderId);
  expect(endedOrders.toSorted()).toEqual(orderIds.toSorted());
});
