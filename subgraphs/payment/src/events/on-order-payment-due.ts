import { on } from '@agora/kit';
import { orderPaymentDue } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../context.ts';
import { meansOf } from './means-of.ts';
import { openPayment } from '../domain/open-payment.ts';
import { settle } from '../job-kinds.ts';

/**
 * One payment for each order and key, however often it is said to be due; of an order that is cancelled as well, so that
 * its failure is told.
 */
export const onOrderPaymentDue = on(orderPaymentDue, async ({ data }, work: Work) => {
  const { orders, payments, now } = work;
  const { orderId, customerId, paymentMethodId, amount, paymentsInAll } = data;
  const { key: dueKey = 'payment-1', tender = 'PAYMENT_METHOD' } = data;
  await orders.lock(orderId);
  if ((await payments.ofOrder(orderId)).some((payment) => payment.dueKey === dueKey)) return;
  if (paymentsInAll !== undefined) await orders.expectPayments(orderId, paymentsInAll);
  const means = await meansOf({ tender, paymentMethodId, customerId, currency: amount.currency }, work);
  const due = { id: uuidv7(), orderId, customerId, paymentMethodId, amount, dueKey, ...means };
  const payment = openPayment(due, now());
  await payments.save(payment);
  await settle(work, payment.id);
});
