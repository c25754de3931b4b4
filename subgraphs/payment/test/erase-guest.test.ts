import { erasedPerson } from '@agora/kit/testing';
import { orderPaymentDue, paymentGuestMethod, paymentKeepGuestMethod } from '@agora/schema';
import { expect, it } from 'vitest';
import { payment, simulatedProviderCharge } from '../src/db/tables.ts';
import { ada, amount, orderId, type Shop, startPayment } from './start-payment.ts';

const otherOrderId = '018f0000-0000-7000-8000-0000000000d2';

/** Resolves to the id of the card. */
async function payAsGuest(shop: Shop, id: string): Promise<string> {
  const card = { brand: 'Visa', lastFour: '4242', expiryMonth: 12, expiryYear: 2031, from: '192.0.2.1' };
  const kept = await shop.ask(paymentKeepGuestMethod, { ...card, providerToken: `tok_approve.${id}` }, id);
  const paymentMethodId = kept.paymentMethodId ?? '';
  await shop.tell(orderPaymentDue.draft({ orderId: id, number: 'A-1', customerId: id, amount, paymentMethodId }));
  await shop.runJob('settle-payment');
  return paymentMethodId;
}

it('forgets the card with which a person paid as a guest, keeps the payment, and forgets nobody else’s', async () => {
  await using shop = await startPayment(null);
  const mine = await payAsGuest(shop, orderId);
  const others = await payAsGuest(shop, otherOrderId);

  const person = erasedPerson(ada.id, { emails: ['ada@example.com'], guestOrderIds: [orderId] });
  const counts = await shop.given(({ personalData }) => personalData.erase(person));

  const { db } = shop.running.database;
  const payments = await db.select().from(payment);
  const paymentOf = (id: string) => payments.find((one) => one.orderId === id);
  const charges = await db.select({ token: simulatedProviderCharge.token }).from(simulatedProviderCharge);
  const shown = (paymentMethodId: string) => shop.ask(paymentGuestMethod, { paymentMethodId });
  expect(counts).toEqual({ payments: 1, credits: 0 });
  expect(paymentOf(orderId)).toMatchObject({ status: 'CAPTURED', captured: amount.minor, methodLastFour: null });
  expect(paymentOf(otherOrderId)).toMatchObject({ methodBrand: 'Visa', methodLastFour: '4242' });
  expect(JSON.stringify(charges)).not.toContain(orderId);
  expect(JSON.stringify(charges)).toContain(otherOrderId);
  expect(await shown(mine)).toBeNull();
  expect(await shown(others)).toMatchObject({ lastFour: '4242' });
});
