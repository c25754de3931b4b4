import { erasedPerson } from '@agora/kit/testing';
import { orderConfirmed } from '@agora/schema';
import { expect, it } from 'vitest';
import { delivery } from '../src/db/tables.ts';
import { ada, confirmation, orderId, startDelivery } from './start-delivery.ts';

const otherOrderId = '018f0000-0000-7000-8000-0000000000d2';

/** Of a guest, who has no account: the customer is the order. */
const ofGuest = (id: string) => orderConfirmed.draft({ ...confirmation(id).data, customerId: id });

it('forgets where a parcel went that a person had ordered as a guest, and of nobody else', async () => {
  await using shop = await startDelivery();
  await shop.tell(ofGuest(orderId));
  await shop.tell(ofGuest(otherOrderId));

  const person = erasedPerson(ada.id, { emails: ['ada@example.com'], guestOrderIds: [orderId] });
  const counts = await shop.given(({ personalData }) => personalData.erase(person));

  const kept = await shop.running.database.db.select().from(delivery);
  const addressOf = (id: string) => kept.find((one) => one.orderId === id)?.address;
  expect(counts).toEqual({ deliveries: 1 });
  expect(addressOf(orderId)).toMatchObject({ recipient: '', line1: '', city: '', region: 'IL', country: 'US' });
  expect(addressOf(otherOrderId)).toMatchObject({ recipient: 'Ada Lovelace' });
});
