import { join } from 'node:path';
import { createDatabaseBefore } from '@agora/kit/testing';
import { paymentRefundSettled } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { ada, orderId, paymentOf, refundDue, startPayment } from './start-payment.ts';

const migrations = join(import.meta.dirname, '../migrations');
const settled = '018f0000-0000-7000-8000-0000000000d9';

/** A payment that has just begun, and one for which there was nothing left to do. */
const before = `
  insert into payment (id, order_id, customer_id, payment_method_id, status, currency, amount, captured, refunded,
      refunding, is_cancel_wanted, created_at, version, due_at) values
    (gen_random_uuid(), '${orderId}', '${ada.id}', '${ada.id}', 'PENDING', 'USD', 12345, 0, 0, 0, false, now(), 1, now()),
    (gen_random_uuid(), '${settled}', '${ada.id}', '${ada.id}', 'PENDING', 'USD', 12345, 0, 0, 0, false, now(), 1, null);
`;

it('brings payments forward that the release before had begun', async () => {
  await using database = await createDatabaseBefore(migrations, '0001_payments_are_settled_by_jobs');
  await database.run(before);
  await using shop = await startPayment('tok_approve', { database });

  await shop.runJob('settle-payment');

  expect(await paymentOf(shop)).toMatchObject({ status: 'CAPTURED' });
  expect(await paymentOf(shop, settled)).toMatchObject({ status: 'PENDING' });
});

it('payments that were called off before refunds were told give back all that they have, and others wait to be told', async () => {
  const [calledOff, live] = [uuidv7(), uuidv7()];
  const captured = (id: string, isCancelWanted: boolean) => `
    insert into payment (id, order_id, customer_id, payment_method_id, status, currency, amount, authorised, captured, voided,
        lapsed, refunded, refunding, refunds_refused, method_token, method_brand, method_last_four, provider_reference,
        is_cancel_wanted, created_at, version) values
      ('${id}', '${id}', '${ada.id}', '${ada.id}', 'CAPTURED', 'USD', 12345, 12345, 12345, 0, 0, 0, 0, 0, 'tok_approve', 'Visa',
        '4242', 'ref', ${isCancelWanted.toString()}, now(), 3);
    insert into messaging.job (id, kind, key, data, due_at) values
      (gen_random_uuid(), 'settle-payment', '${id}', '{"paymentId": "${id}"}', now());`;
  await using database = await createDatabaseBefore(migrations, '0003_refunds_that_are_due');
  await database.run(captured(calledOff, true) + captured(live, false));
  await using shop = await startPayment('tok_approve', { database });

  await shop.runJob('settle-payment');
  const before = await paymentOf(shop, live);
  await shop.tell(refundDue('refund-1', 345, live));
  await shop.tell(refundDue('refund-1', 345, calledOff));
  await shop.runJob('settle-payment');

  expect(await paymentOf(shop, calledOff)).toMatchObject({ status: 'REFUNDED', refunded: { amount: '123.45' } });
  expect(before).toMatchObject({ status: 'CAPTURED' });
  expect(await paymentOf(shop, live)).toMatchObject({ status: 'PARTIALLY_REFUNDED', refunded: { amount: '3.45' } });
  expect((await shop.emitted(paymentRefundSettled)).map(({ orderId: id, code }) => [id, code])).toEqual([
    [calledOff, null],
    [live, null],
  ]);
});
