import { inventoryLowStock, reviewPublished } from '@agora/schema';
import { describe, expect, it } from 'vitest';
import { erasedPerson } from '@agora/kit/testing';
import { webhookEndpoint } from '../../src/db/webhook-tables.ts';
import { cancelled, confirmed, delivered } from '../events.ts';
import { ada, startNotification } from '../start-notification.ts';
import { startReceiver } from './start-receiver.ts';
import * as requests from './webhook-requests.ts';

const { admin, CREATE, DELETE, given, LIST, otherVendor, published, publishedOther, support, UPDATE, vendor } =
  requests;
const { LOG, REDELIVER, ROTATE, TEST } = requests;

const url = 'http://hooks.example/agora';
const some = '018f0000-0000-7000-8000-000000000005';

describe('setting up an endpoint', () => {
  it.each([
    [{ url: 'ftp://hooks.example/' }, 'INVALID_URL', 'url'],
    [{ url: `http://hooks.example/${'x'.repeat(500)}` }, 'INVALID_URL', 'url'],
    [{ description: 'Two\nlines' }, 'INVALID_DESCRIPTION', 'description'],
    [{ description: 'x'.repeat(201) }, 'INVALID_DESCRIPTION', 'description'],
    [{ eventTypes: [] }, 'INVALID_EVENT_TYPES', 'eventTypes'],
  ])('is refused for %j', async (input, code, field) => {
    await using shop = await startNotification();
    const { id } = await given(shop, vendor, { url });
    const good = { url, description: 'Orders', eventTypes: ['ORDER_CONFIRMED'] };

    const { webhookEndpointCreate } = await shop.as(vendor).mutate(CREATE, { input: { ...good, ...input } });
    const { webhookEndpointUpdate } = await shop.as(vendor).mutate(UPDATE, { input: { endpointId: id, ...input } });

    const userErrors = [{ code, field: ['input', field] }];
    expect(webhookEndpointCreate).toEqual({ endpoint: null, secret: null, userErrors });
    expect(webhookEndpointUpdate).toEqual({ endpoint: null, userErrors });
  });

  it('is for public addresses over TLS where the shop says so', async () => {
    await using shop = await startNotification(undefined, { areWebhooksGuarded: true });
    const at = async (address: string) => {
      const input = { url: address, eventTypes: ['LOW_STOCK'] };
      const { webhookEndpointCreate } = await shop.as(vendor).mutate(CREATE, { input });
      return webhookEndpointCreate.userErrors.map(({ code }: { readonly code: string }) => code);
    };

    expect([
      await at('https://10.0.0.1/'),
      await at('http://hooks.example/'),
      await at('https://hooks.example/'),
    ]).toEqual([['INVALID_URL'], ['INVALID_URL'], []]);
  });

  it('ends at twenty, however many are asked for at once', async () => {
    await using shop = await startNotification();

    const made = await Promise.all(
      Array.from({ length: 22 }, () => shop.as(vendor).mutate(CREATE, { input: { url, eventTypes: ['LOW_STOCK'] } })),
    );

    const codes = made.flatMap(({ webhookEndpointCreate: { userErrors } }) => userErrors);
    expect(codes).toEqual(Array.from({ length: 2 }, () => ({ code: 'TOO_MANY_WEBHOOK_ENDPOINTS', field: ['input'] })));
    expect((await shop.as(vendor).query(LIST)).webhookEndpoints).toHaveLength(20);
    expect((await shop.as(otherVendor).query(LIST)).webhookEndpoints).toEqual([]);
  });
});

it('shows an endpoint to its vendor and to staff, and nobody else finds it', async () => {
  await using shop = await startNotification();
  const { id } = await given(shop, vendor, { url });
  const input = { endpointId: id };
  const asked = { id, first: 1 };

  expect((await shop.as(support).query(LIST, { vendorId: vendor.vendorId })).webhookEndpoints).toMatchObject([{ id }]);
  expect((await shop.as(support).query(LIST)).webhookEndpoints).toEqual([]);
  expect((await shop.as(otherVendor).query(LOG, asked)).webhookEndpoint).toBeNull();
  const denied = await shop.as(otherVendor).execute(LIST, { vendorId: vendor.vendorId });
  const guest = await shop.as(ada).execute(LIST);
  const unknown = [{ code: 'WEBHOOK_ENDPOINT_NOT_FOUND', field: ['input', 'endpointId'] }];
  for (const document of [UPDATE, DELETE, ROTATE, TEST]) {
    const [answer] = Object.values<object>(await shop.as(otherVendor).mutate(document, { input }));
    expect(answer).toMatchObject({ userErrors: unknown });
  }

  expect([denied.errors?.[0]?.extensions?.['code'], guest.errors?.[0]?.extensions?.['code']]).toEqual([
    'FORBIDDEN',
    'FORBIDDEN',
  ]);
});

it('is changed, switched off and ended by its owner', async () => {
  await using shop = await startNotification();
  const { id: endpointId } = await given(shop, vendor, { url });

  const changes = { url: 'http://other.example/', description: 'Stock', eventTypes: ['LOW_STOCK'], isOn: false };
  const { webhookEndpointUpdate } = await shop.as(vendor).mutate(UPDATE, { input: { endpointId, ...changes } });
  const { webhookEndpointTest } = await shop.as(vendor).mutate(TEST, { input: { endpointId } });
  const { webhookEndpointDelete } = await shop.as(vendor).mutate(DELETE, { input: { endpointId } });

  expect(webhookEndpointUpdate).toMatchObject({ endpoint: changes, userErrors: [] });
  expect(webhookEndpointTest.userErrors).toEqual([{ code: 'WEBHOOK_ENDPOINT_OFF', field: ['input', 'endpointId'] }]);
  expect(webhookEndpointDelete).toEqual({ endpoint: null, userErrors: [] });
  expect((await shop.as(vendor).query(LIST)).webhookEndpoints).toEqual([]);
});

it('tells each vendor of their own lines, and the shop of all', async () => {
  await using mine = await startReceiver();
  await using theirs = await startReceiver();
  await using all = await startReceiver();
  await using shop = await startNotification();
  await shop.tell(published());
  await shop.tell(publishedOther());
  const eventTypes = ['ORDER_CONFIRMED', 'ORDER_CANCELLED', 'LOW_STOCK', 'REVIEW_PUBLISHED'] as const;
  await given(shop, vendor, { url: mine.url, eventTypes });
  await given(shop, otherVendor, { url: theirs.url, eventTypes });
  await given(shop, admin, { url: all.url, eventTypes });

  await shop.tell(confirmed());
  await shop.tell(cancelled());
  await shop.tell(delivered());
  await shop.tell(reviewPublished.draft({ reviewId: some, productId: some, authorId: ada.id, rating: 4 }));
  await shop.tell(
    inventoryLowStock.draft({ variantId: requests.otherVariantId, warehouseId: some, available: 1, threshold: 2 }),
  );
  await shop.runJob('deliver-webhook');

  const typesAt = ({ received }: typeof mine) =>
    received.map(({ body }) => (JSON.parse(body) as { readonly type: string }).type).toSorted();
  expect(typesAt(mine)).toEqual(['order.cancelled', 'order.confirmed', 'review.published']);
  expect(typesAt(theirs)).toEqual(['inventory.low_stock']);
  expect(typesAt(all)).toEqual(['inventory.low_stock', 'order.cancelled', 'order.confirmed', 'review.published']);
  expect(JSON.stringify(all.received)).not.toContain(ada.id);
});

it('finds a message that is not there for nobody', async () => {
  await using shop = await startNotification();

  const { webhookRedeliver } = await shop.as(vendor).mutate(REDELIVER, { input: { deliveryId: some } });

  expect(webhookRedeliver).toEqual({
    delivery: null,
    userErrors: [{ code: 'WEBHOOK_DELIVERY_NOT_FOUND', field: ['input', 'deliveryId'] }],
  });
});

it('stays when whoever set it up is erased, and tells nobody any more', async () => {
  await using shop = await startNotification();
  await given(shop, vendor, { url });

  await shop.given(({ personalData }) => personalData.erase(erasedPerson(vendor.id)));

  expect(await shop.running.database.db.select().from(webhookEndpoint)).toMatchObject([{ ownerId: null }]);
});
