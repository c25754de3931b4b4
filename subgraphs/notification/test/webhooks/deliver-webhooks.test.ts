import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { eventually } from '@agora/kit/testing';
import { userContact } from '@agora/schema';
import { Webhook } from 'standardwebhooks';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { confirmed } from '../events.ts';
import { notificationsOf } from '../notifications-of.ts';
import { type NotificationShop, startNotification } from '../start-notification.ts';
import { type Received, startReceiver } from './start-receiver.ts';
import { admin, given, LOG, published, REDELIVER, ROTATE, TEST, UPDATE, vendor } from './webhook-requests.ts';

const verify = (secret: string, { headers, body }: Received | undefined = { headers: {}, body: '' }) =>
  new Webhook(secret).verify(body, headers as Record<string, string>);

const logOf = async (shop: NotificationShop, id: string) =>
  (await shop.as(vendor).query(LOG, { id, first: 10 })).webhookEndpoint;

const dayMs = 24 * 60 * 60 * 1_000;

it('tells an endpoint of an event once, signed so that the library of Standard Webhooks takes it', async () => {
  await using receiver = await startReceiver();
  await using shop = await startNotification();
  await shop.tell(published());
  const { id, secret } = await given(shop, vendor, receiver);
  const event = { id: uuidv7() };

  await Promise.all([shop.tell(confirmed(), event), shop.tell(confirmed(), event)]);
  await shop.tell(confirmed(), event);
  await shop.runJob('deliver-webhook');

  expect(receiver.received).toHaveLength(1);
  expect(verify(secret, receiver.received[0])).toMatchObject({
    type: 'order.confirmed',
    timestamp: expect.any(String),
    data: { number: 'A-1', lines: [{ sku: 'C', quantity: 2 }] },
  });
  const { nodes } = (await logOf(shop, id)).deliveries;
  expect(nodes).toMatchObject([
    { eventType: 'ORDER_CONFIRMED', status: 'DELIVERED', attempts: [{ number: 1, statusCode: 204, fault: null }] },
  ]);
  expect(receiver.received[0]?.headers['webhook-id']).toBe(`msg_${nodes[0].id}`);
});

it('tries again, later each time, what was not taken, under the same id, and gives up after ten attempts', async () => {
  await using receiver = await startReceiver(() => ({ status: 503, body: 'Come back\nlater' }));
  await using shop = await startNotification();
  shop.stopClock();
  const { id } = await given(shop, vendor, { ...receiver, eventTypes: ['PRODUCT_PUBLISHED'] });
  await shop.tell(published());

  await shop.runJob('deliver-webhook');
  expect((await logOf(shop, id)).deliveries.nodes).toMatchObject([
    { status: 'DUE', attempts: [{ statusCode: 503, responseStart: 'Come back later' }] },
  ]);
  shop.advance(3_900);
  await shop.runJob('deliver-webhook');
  expect(receiver.received).toHaveLength(1);
  for (let attempt = 2; attempt <= 12; attempt += 1) {
    shop.advance(1.21 * dayMs);
    await shop.runJob('deliver-webhook');
  }

  expect((await logOf(shop, id)).deliveries.nodes).toMatchObject([{ status: 'FAILED', nextAttemptAt: null }]);
  expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
});

it('a process that is killed before it has written down what was taken leaves a message to others, with the same id', async () => {
  await using receiver = await startReceiver((count) => (count === 1 ? undefined : { status: 204 }));
  await using shop = await startNotification();
  const { id } = await given(shop, vendor, { ...receiver, eventTypes: ['PRODUCT_PUBLISHED'] });
  await shop.tell(published());
  const script = join(import.meta.dirname, 'deliver-process.ts');
  const child = spawn(process.execPath, [script, shop.running.database.url], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await eventually(() => expect(receiver.received).toHaveLength(1), 60_000);
  child.kill('SIGKILL');
  await once(child, 'exit');

  shop.advance(10_000);
  await shop.runJob('deliver-webhook');

  const [first, second, ...more] = receiver.received;
  expect(second).toMatchObject({ body: first?.body, headers: { 'webhook-id': first?.headers['webhook-id'] } });
  expect(more).toEqual([]);
  expect((await logOf(shop, id)).deliveries.nodes).toMatchObject([{ status: 'DELIVERED', attempts: [{ number: 1 }] }]);
});

it('signs with the old secret as well for a day after it was replaced', async () => {
  await using receiver = await startReceiver();
  await using shop = await startNotification();
  shop.stopClock();
  const { id, secret } = await given(shop, vendor, { ...receiver, eventTypes: ['PRODUCT_PUBLISHED'] });
  const { webhookEndpointSecretRotate: rotated } = await shop.as(vendor).mutate(ROTATE, { input: { endpointId: id } });

  await shop.tell(published());
  await shop.runJob('deliver-webhook');
  expect(verify(secret, receiver.received[0])).toMatchObject({ type: 'product.published' });
  expect(verify(rotated.secret, receiver.received[0])).toMatchObject({ type: 'product.published' });

  shop.advance(dayMs);
  await shop.tell(published());
  await shop.runJob('deliver-webhook');
  // The clock of this process has not gone on, so the library would call the message one of the future.
  expect(receiver.received[0]?.headers['webhook-signature']).toMatch(/^v1,\S+ v1,\S+$/);
  expect(receiver.received[1]?.headers['webhook-signature']).toMatch(/^v1,\S+$/);
});

describe('an endpoint', () => {
  it('that fails for five days is switched off, and its owner told once', async () => {
    await using receiver = await startReceiver(() => ({ status: 500 }));
    await using shop = await startNotification();
    shop.stopClock();
    shop.answers(userContact, () => null);
    const { id } = await given(shop, vendor, { ...receiver, eventTypes: ['PRODUCT_PUBLISHED'] });
    await shop.tell(published());
    await shop.runJob('deliver-webhook');
    expect(await logOf(shop, id)).toMatchObject({ isOn: true, failingSince: expect.any(String) });

    shop.advance(5 * dayMs);
    await shop.tell(published());
    await shop.runJob('deliver-webhook');

    expect(await logOf(shop, id)).toMatchObject({
      isOn: false,
      switchedOffAt: expect.any(String),
      deliveries: { nodes: [{ status: 'FAILED' }, { status: 'FAILED' }] },
    });
    expect((await notificationsOf(shop.as(vendor), vendor.id)).notifications.nodes).toMatchObject([
      { title: expect.stringMatching(/^Your webhook to 127\.0\.0\.1:\d+ is switched off$/) },
    ]);
    await shop.tell(published());
    expect((await logOf(shop, id)).deliveries.nodes).toHaveLength(2);
  });

  it('that says it is gone is switched off at once, and is given another chance when it is switched on', async () => {
    await using receiver = await startReceiver((count) => ({ status: count === 1 ? 410 : 200 }));
    await using shop = await startNotification();
    const { id } = await given(shop, vendor, { ...receiver, eventTypes: ['PRODUCT_PUBLISHED'] });
    await shop.tell(published());
    await shop.runJob('deliver-webhook');
    const [{ id: deliveryId }] = (await logOf(shop, id)).deliveries.nodes;
    const again = () => shop.as(vendor).mutate(REDELIVER, { input: { deliveryId } });

    const refused = await again();
    await shop.as(vendor).mutate(UPDATE, { input: { endpointId: id, isOn: true } });
    const { webhookRedeliver } = await again();
    await shop.runJob('deliver-webhook');

    expect(refused.webhookRedeliver).toMatchObject({ userErrors: [{ code: 'WEBHOOK_ENDPOINT_OFF' }] });
    expect(webhookRedeliver).toMatchObject({ delivery: { id: deliveryId, status: 'DUE' }, userErrors: [] });
    expect(await logOf(shop, id)).toMatchObject({
      isOn: true,
      failingSince: null,
      switchedOffAt: null,
      deliveries: { nodes: [{ status: 'DELIVERED', attempts: [{ statusCode: 410 }, { statusCode: 200 }] }] },
    });
  });

  it('can be tried with a message of no event', async () => {
    await using receiver = await startReceiver();
    await using shop = await startNotification();
    const { id, secret } = await given(shop, vendor, receiver);

    const { webhookEndpointTest } = await shop.as(vendor).mutate(TEST, { input: { endpointId: id } });
    await shop.runJob('deliver-webhook');

    expect(webhookEndpointTest).toMatchObject({ delivery: { eventType: null, status: 'DUE' }, userErrors: [] });
    expect(verify(secret, receiver.received[0])).toMatchObject({ type: 'webhook.test', data: {} });
  });

  it('keeps its log for a month', async () => {
    await using receiver = await startReceiver();
    await using shop = await startNotification();
    shop.stopClock();
    const { id } = await given(shop, vendor, receiver);
    await shop.as(vendor).mutate(TEST, { input: { endpointId: id } });
    await shop.runJob('deliver-webhook');

    await shop.runJob('forget-webhooks');
    const kept = (await logOf(shop, id)).deliveries.nodes.length;
    shop.advance(31 * dayMs);
    await shop.runJob('forget-webhooks');

    expect([kept, (await logOf(shop, id)).deliveries.nodes.length]).toEqual([1, 0]);
  });

  it('of the shop is read by staff who only look, who cannot have anything sent', async () => {
    await using receiver = await startReceiver();
    await using shop = await startNotification();
    const { id } = await given(shop, admin, receiver);

    const looking = shop.as({ ...admin, scopes: ['product:write', 'operations:read'] });
    const read = await looking.query(LOG, { id, first: 1 });
    const { webhookEndpointTest } = await looking.mutate(TEST, { input: { endpointId: id } });

    expect(read.webhookEndpoint).toMatchObject({ id });
    expect(webhookEndpointTest).toEqual({
      delivery: null,
      userErrors: [{ code: 'WEBHOOK_ENDPOINT_NOT_FOUND', field: ['input', 'endpointId'] }],
    });
  });
});
