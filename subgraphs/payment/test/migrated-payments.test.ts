import { join } from 'node:path';
import { createDatabaseBefore } from '@agora/kit/testing';
import { expect, it } from 'vitest';
import { ada, orderId, paymentOf, startPayment } from './start-payment.ts';

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
