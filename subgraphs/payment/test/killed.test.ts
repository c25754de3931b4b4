import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { paymentAuthorised, paymentCaptured, paymentRefunded, paymentVoided } from '@agora/schema';
import { expect, it } from 'vitest';
import { booked, ledgerTotals, unbalanced } from './books.ts';
import { issue, startWithCredits } from './credits/credit-requests.ts';
import { dueInParts } from './credits/pay-with-credits.ts';
import { cancellation, paymentDue, paymentOf, paymentsOf, type Shop, startPayment } from './start-payment.ts';

/** Settles in a process of its own, which is killed where it hangs. */
async function settleAndDie(shop: Shop, when: string, call: string): Promise<void> {
  const script = join(import.meta.dirname, 'settle-process.ts');
  const args = [script, shop.running.database.url, when, call];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');
}

it.each([
  ['AFTER', 'authorise'],
  ['BEFORE', 'capture'],
])(
  'a process that is killed %s the provider has done its %s leaves the payment to others, who charge once',
  async (when, call) => {
    await using shop = await startPayment();
    await shop.tell(paymentDue());
    await settleAndDie(shop, when, call);

    shop.advance(10_000);
    await shop.runJob('settle-payment');

    expect(await paymentOf(shop)).toMatchObject({ status: 'CAPTURED' });
    expect(await booked(shop)).toEqual({ AUTHORISE: 12_345, CAPTURE: 12_345 });
    expect(await shop.emitted(paymentAuthorised)).toHaveLength(1);
    expect(await shop.emitted(paymentCaptured)).toHaveLength(1);
    expect(await unbalanced(shop)).toEqual([]);
  },
);

it.each([
  ['AFTER', 'authorise'],
  ['BEFORE', 'capture'],
  ['AFTER', 'capture'],
])(
  'a process that is killed %s the %s of one part of an order leaves a gift card that pays the other part once',
  async (when, call) => {
    await using shop = await startWithCredits();
    const { id } = await issue(shop, '50.00');
    const parts = [
      { tender: 'GIFT_CARD', id, minor: 2_000 },
      { tender: 'PAYMENT_METHOD', minor: 3_000 },
    ] as const;
    await dueInParts(shop, parts);
    await settleAndDie(shop, when, call);

    shop.advance(10_000);
    await shop.runJob('settle-payment');

    expect(await paymentsOf(shop)).toMatchObject([{ status: 'CAPTURED' }, { status: 'CAPTURED' }]);
    expect(await booked(shop)).toEqual({ AUTHORISE: 3_000, CAPTURE: 3_000 });
    expect(await ledgerTotals(shop)).toMatchObject({ gift_cards: 3_000, set_aside: 0, shop: 5_000 });
    expect(await shop.emitted(paymentCaptured)).toHaveLength(2);
  },
);

it.each([['AFTER', 'capture', 'REFUNDED']])(
  'an order that is cancelled when its payment was killed %s %s keeps nothing of the money',
  async (when, call, status) => {
    await using shop = await startPayment();
    await shop.tell(paymentDue());
    await settleAndDie(shop, when, call);

    await shop.tell(cancellation());
    shop.advance(10_000);
    await shop.runJob('settle-payment');

    const { AUTHORISE = 0, CAPTURE = 0, VOID = 0, REFUND = 0 } = await booked(shop);
    expect(await paymentOf(shop)).toMatchObject({ status });
    expect(AUTHORISE).toBe(CAPTURE + VOID);
    expect(REFUND).toBe(CAPTURE);
    expect(Object.values(await ledgerTotals(shop)).every((total) => total === 0)).toBe(true);
    expect([...(await shop.emitted(paymentVoided)), ...(await shop.emitted(paymentRefunded))]).toHaveLength(1);
  },
);
