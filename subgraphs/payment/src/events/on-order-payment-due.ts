import { on } from '@agora/kit';
import { orderPaymentDue } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../context.ts';
import { openPayment } from '../domain/open-payment.ts';
import { settle } from '../job-kinds.ts';

/** One payment for each order, however often it is said to be due. */
export const onOrderPaymentDue = on(orderPaymentDue, async ({ data }, work: Work) => {
  const { orders, payments, now } = work;
  const { isCancelled } = await orders.lock(data.orderId);
  if ((await payments.lockOfOrder(data.orderId)).length > 0) return;
  const { orderId, customerId, paymentMethodId, amount } = data;
  const due = { id: uuidv7(), orderId, customerId, paymentMethodId, amount };
  const payment = openPayment(due, isCancelled, now());
  await payments.save(payment);
  await settle(work, payment.id);
});
