import { join } from 'node:path';
import { createDatabaseBefore } from '@agora/kit/testing';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { ledgerTotals } from './books.ts';
import { ada, cancellation, paymentOf, startPayment } from './start-payment.ts';

type Done = readonly [kind: string, amount: number, status?: string];

/** A payment of 100 dollars as it was kept before it was the sums of its transactions. */
function keptBefore(
  orderId: string,
  status: string,
  captured: number,
  refunded: number,
  done: readonly Done[],
): string {
  const ways: Record<string, readonly [string, string]> = {
    AUTHORISE: ['customer', 'provider'],
    CAPTURE: ['provider', 'shop'],
    VOID: ['provider', 'customer'],
    REFUND: ['shop', 'customer'],
  };
  const transactions = done.map(([kind, amount, became = 'SUCCEEDED']) => {
    const id = uuidv7();
    const [from, to] = ways[kind] ?? ['', ''];
    const entries = `insert into ledger_entry values ('${id}', '${from}', ${(-amount).toString()}, 'USD'), ('${id}', '${to}', ${amount.toString()}, 'USD');`;
    return `
      insert into payment_transaction values ('${id}', '${orderId}', '${kind}', '${became}', ${amount.toString()}, 'USD', null, 'ref', now());
      ${became === 'SUCCEEDED' ? entries : ''}`;
  });
  return `
    insert into known_order values ('${orderId}', false);
    insert into payment (id, order_id, customer_id, payment_method_id, status, currency, amount, captured, refunded, refunding,
        failure_code, method_token, method_brand, method_last_four, provider_reference, is_cancel_wanted, created_at, version)
      values ('${orderId}', '${orderId}', '${ada.id}', '${ada.id}', '${status}', 'USD', 10000, ${captured.toString()}, ${refunded.toString()}, 0,
        ${status === 'FAILED' ? "'DECLINED'" : 'null'}, 'tok_approve', 'Visa', '4242', 'ref', false, now(), 3);
    ${transactions.join('')}`;
}

it('payments of before keep the status that they had, and go on by the sums of what was done', async () => {
  const [authorise, capture]: readonly [Done, Done] = [
    ['AUTHORISE', 10_000],
    ['CAPTURE', 10_000],
  ];
  const kept: readonly (readonly [status: string, captured: number, refunded: number, done: readonly Done[]])[] = [
    ['PENDING', 0, 0, []],
    ['AUTHORISED', 0, 0, [authorise]],
    ['CAPTURED', 10_000, 0, [authorise, capture]],
    ['FAILED', 0, 0, [['AUTHORISE', 10_000, 'FAILED']]],
    ['VOIDED', 0, 0, [authorise, ['VOID', 10_000]]],
    ['PARTIALLY_REFUNDED', 10_000, 3_000, [authorise, capture, ['REFUND', 3_000]]],
    ['REFUNDED', 10_000, 10_000, [authorise, capture, ['REFUND', 10_000]]],
  ];
  const ids = kept.map(() => uuidv7());
  await using database = await createDatabaseBefore(
    join(import.meta.dirname, '../migrations'),
    '0002_payments_by_sums',
  );
  await database.run(kept.map((one, index) => keptBefore(ids[index] ?? '', ...one)).join('\n'));

  await using shop = await startPayment('tok_approve', { database });
  const before = await Promise.all(ids.map(async (id) => (await paymentOf(shop, id)).status));
  for (const id of ids) await shop.tell(cancellation(id));
  await shop.runJob('settle-payment');
  const after = await Promise.all(ids.map(async (id) => (await paymentOf(shop, id)).status));

  expect(before).toEqual(kept.map(([status]) => status));
  expect(after).toEqual(['FAILED', 'VOIDED', 'REFUNDED', 'FAILED', 'VOIDED', 'REFUNDED', 'REFUNDED']);
  expect(await ledgerTotals(shop)).toEqual({ customer: 0, provider: 0, shop: 0 });
});
