import { signWebhook } from '@agora/kit';
import { createTestDatabase, eventually } from '@agora/kit/testing';
import { paymentAuthorised, paymentCaptured, paymentFailed } from '@agora/schema';
import { join } from 'node:path';
import { Webhook } from 'standardwebhooks';
import { describe, expect, it } from 'vitest';
import { paymentTransaction, simulatedProviderCharge } from '../src/db/tables.ts';
import type { SimulatedMessage } from '../src/provider/simulated-message.ts';
import { booked, ledgerTotals } from './books.ts';
import {
  amount,
  cancellation,
  orderId,
  paymentDue,
  paymentOf,
  secret,
  type Shop,
  startPayment,
  webhookPath,
} from './start-payment.ts';
import { watchedProvider } from './watched-provider.ts';

const silent = watchedProvider(() => Promise.resolve());

/** An authorisation that waits for what the provider will say; the test says it. */
async function startAwaiting(provider = silent): Promise<Shop> {
  const shop = await startPayment('tok_approve_later', { provider });
  await shop.tell(paymentDue());
  await shop.runJob('settle-payment');
  return shop;
}

async function messageOf(shop: Shop, data: Partial<SimulatedMessage['data']> = {}): Promise<SimulatedMessage> {
  const [asked] = await shop.running.database.db.select().from(paymentTransaction);
  const key = asked?.id ?? '';
  return { type: 'transaction.settled', data: { key, reference: `sim_${key}`, amount, refusal: null, ...data } };
}

interface Sent {
  readonly signedBody?: string;
  readonly at?: Date;
  readonly by?: string;
  readonly headers?: Record<string, string>;
  readonly path?: string;
  readonly method?: string;
}

function send(
  shop: Shop,
  body: string,
  { signedBody = body, at = new Date(), by = secret, headers = {}, path = webhookPath, method = 'POST' }: Sent = {},
) {
  return shop.request(path, {
    method,
    headers: {
      'content-type': 'application/json',
      ...signWebhook({ id: 'msg_1', at, body: signedBody }, by),
      ...headers,
    },
    body,
  });
}

describe('an answer that the provider gives late', () => {
  it.each([
    ['tok_approve_later', 'CAPTURED', ['SUCCEEDED', 'SUCCEEDED'], 1, 0],
    ['tok_decline_later', 'FAILED', ['FAILED'], 0, 1],
  ])('to %s comes by webhook, and the payment is %s', async (token, status, statuses, captures, failures) => {
    await using shop = await startPayment(token);
    await shop.tell(paymentDue());

    await shop.runJob('settle-payment');
    expect(await paymentOf(shop)).toMatchObject({ status: 'PENDING', transactions: [{ status: 'PENDING' }] });

    await eventually(async () => {
      await shop.runJob('settle-payment');
      expect(await paymentOf(shop)).toMatchObject({ status, transactions: statuses.map((one) => ({ status: one })) });
    });
    expect(await shop.emitted(paymentCaptured)).toHaveLength(captures);
    expect(await shop.emitted(paymentFailed)).toHaveLength(failures);
  });

  it('changes nothing more when it is told again, five times at once, or contradicts itself', async () => {
    await using shop = await startAwaiting();
    const message = JSON.stringify(await messageOf(shop));
    const other = JSON.stringify(await messageOf(shop, { refusal: 'DECLINED' }));

    const answers = await Promise.all(Array.from({ length: 5 }, () => send(shop, message)));
    await shop.runJob('settle-payment');
    answers.push(await send(shop, message), await send(shop, other));
    await shop.runJob('settle-payment');

    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 7 }, () => 204));
    expect(await paymentOf(shop)).toMatchObject({ status: 'CAPTURED' });
    expect(await booked(shop)).toEqual({ AUTHORISE: 12_345, CAPTURE: 12_345 });
    expect(await shop.emitted(paymentAuthorised)).toHaveLength(1);
    expect(await ledgerTotals(shop)).toEqual({ customer: -12_345, provider: 0, shop: 12_345 });
  });

  it('may come before the provider has said that it takes its time', async () => {
    const state: { shop?: Shop } = {};
    const provider = watchedProvider(async (at, call) => {
      const { shop } = state;
      if (at === 'AFTER' && call === 'authorise' && shop) {
        expect((await send(shop, JSON.stringify(await messageOf(shop)))).status).toBe(204);
      }
    });
    await using shop = await startPayment('tok_approve_later', { provider });
    state.shop = shop;
    await shop.tell(paymentDue());

    await shop.runJob('settle-payment');

    expect(await paymentOf(shop)).toMatchObject({ status: 'CAPTURED' });
  });

  it('gives the money back when the order was cancelled meanwhile', async () => {
    await using shop = await startAwaiting();
    await shop.tell(cancellation());
    await shop.runJob('settle-payment');

    await send(shop, JSON.stringify(await messageOf(shop)));
    await shop.runJob('settle-payment');

    expect(await paymentOf(shop)).toMatchObject({ status: 'VOIDED' });
    expect(await ledgerTotals(shop)).toEqual({ customer: 0, provider: 0 });
  });

  it('is asked for after a minute when its webhook is lost', async () => {
    await using shop = await startAwaiting();
    await shop.running.database.db.update(simulatedProviderCharge).set({ isSettled: true });

    await shop.runJob('settle-payment');
    expect(await paymentOf(shop)).toMatchObject({ status: 'PENDING' });
    shop.advance(60_000);
    await shop.runJob('settle-payment');

    expect(await paymentOf(shop)).toMatchObject({ status: 'CAPTURED' });
  });

  it('is sent until it is taken, by the next process too', async () => {
    await using database = await createTestDatabase(join(import.meta.dirname, '../migrations'));
    {
      await using shop = await startPayment('tok_approve_later', { database, webhookUrl: 'http://127.0.0.1:9/nobody' });
      await shop.tell(paymentDue());
      await shop.runJob('settle-payment');
      await eventually(async () => {
        expect(await shop.running.database.db.select().from(simulatedProviderCharge)).toMatchObject([
          { isSettled: true },
        ]);
      });
    }

    await using shop = await startPayment('tok_approve_later', { database });

    await eventually(async () => {
      await shop.runJob('settle-payment');
      expect(await paymentOf(shop)).toMatchObject({ status: 'CAPTURED' });
    });
  });

  it('is taken as the reference implementation of Standard Webhooks signs it', async () => {
    await using shop = await startAwaiting();
    const body = JSON.stringify(await messageOf(shop));
    const at = new Date();
    const signature = new Webhook(secret).sign('msg_of_another', at, body);
    const timestamp = String(Math.floor(at.getTime() / 1_000));

    const answer = await send(shop, body, {
      headers: {
        'webhook-id': 'msg_of_another',
        'webhook-timestamp': timestamp,
        'webhook-signature': `v1,AAAA ${signature}`,
      },
    });

    expect(answer.status).toBe(204);
    new Webhook(secret).verify(body, signWebhook({ id: 'msg_ours', at, body }, secret));
  });
});

const anHour = 60 * 60_000;
const wrongSecret = `whsec_${Buffer.alloc(32, 'another').toString('base64')}`;

it('refuses a webhook that is not what was asked for, from whom, when and how', async () => {
  await using shop = await startAwaiting();
  const cases: readonly (readonly [string, string, Sent, number, string])[] = [
    ['is not signed', '{}', { headers: { 'webhook-signature': '' } }, 403, 'SIGNATURE_INVALID'],
    ['is signed with another secret', '{}', { by: wrongSecret }, 403, 'SIGNATURE_INVALID'],
    ['is not what was signed', '{ }', { signedBody: '{}' }, 403, 'SIGNATURE_INVALID'],
    ['is signed as another message', '{}', { headers: { 'webhook-id': 'msg_2' } }, 403, 'SIGNATURE_INVALID'],
    ['was sent an hour ago', '{}', { at: new Date(Date.now() - anHour) }, 403, 'SIGNATURE_INVALID'],
    ['will be sent in an hour', '{}', { at: new Date(Date.now() + anHour) }, 403, 'SIGNATURE_INVALID'],
    ['is no JSON', 'settled', {}, 400, 'BAD_MESSAGE'],
    ['is of another kind', '{"type":"payout.paid"}', {}, 400, 'BAD_MESSAGE'],
    ['is for another provider', '{}', { path: '/webhooks/other' }, 404, 'NOT_FOUND'],
    ['is no JSON by its type', '{}', { headers: { 'content-type': 'text/plain' } }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
    ['is too large', `"${'x'.repeat(64 * 1024)}"`, {}, 413, 'PAYLOAD_TOO_LARGE'],
    ['is put', '{}', { method: 'PUT' }, 405, 'METHOD_NOT_ALLOWED'],
    [
      'is of a transaction that nobody asked for',
      JSON.stringify(await messageOf(shop, { key: orderId })),
      {},
      404,
      'TRANSACTION_NOT_FOUND',
    ],
    [
      'is of another amount',
      JSON.stringify(await messageOf(shop, { amount: { minor: 1, currency: 'USD' } })),
      {},
      422,
      'AMOUNT_DIFFERS',
    ],
  ];

  for (const [name, body, sent, status, code] of cases) {
    const answer = await send(shop, body, sent);

    expect([name, answer.status, answer.headers.get('content-type')]).toEqual([
      name,
      status,
      'application/problem+json',
    ]);
    expect(await answer.json()).toMatchObject({ status, code });
  }
  await shop.runJob('settle-payment');
  expect(await paymentOf(shop)).toMatchObject({ status: 'PENDING' });
});
