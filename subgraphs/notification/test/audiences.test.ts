import { startMailServer } from '@agora/docker';
import {
  deliveryCancelled,
  deliveryLinesCancelled,
  deliveryScheduled,
  inventoryLowStock,
  paymentRefundFailed,
  productSellers,
  reviewPublished,
  userAudience,
  userContact,
} from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { notification } from '../src/db/tables.ts';
import { confirmed } from './events.ts';
import { notificationsOf } from './notifications-of.ts';
import { ada, bob, type NotificationShop, startNotification } from './start-notification.ts';
import { startWithMail } from './start-with-mail.ts';

const vendorId = uuidv7();
const eve = { id: uuidv7() };
const productId = '018f0000-0000-7000-8000-000000000005';
const at = '2026-02-01T12:00:00.000Z';
const parcel = {
  deliveryId: uuidv7(),
  orderId: uuidv7(),
  customerId: ada.id,
  trackingNumber: 'T-7',
  occurredAt: at,
  depot: 'US-WA',
};

/** Beside a catalogue in which Bob's vendor sells chairs, and a user service that knows who does what. */
function play(shop: NotificationShop, sellers = [{ productId, title: 'Chair', vendorId }]): NotificationShop {
  shop.answers(productSellers, ({ productIds, variantIds }) => ({
    sellers: sellers
      .filter((sold) => productIds.includes(sold.productId) || variantIds.length > 0)
      .map((sold) => ({ ...sold, variantIds })),
  }));
  shop.answers(userAudience, ({ of }) => ({
    userIds: 'vendorId' in of ? (of.vendorId === vendorId ? [bob.id] : []) : 'depot' in of ? [eve.id] : [ada.id],
  }));
  return shop;
}

async function tellAll(shop: NotificationShop) {
  await shop.runJob('tell-sellers');
  await shop.runJob('tell-audience');
}

const toldOf = async (shop: NotificationShop, who: { id: string }) =>
  (await notificationsOf(shop.as(who), who.id)).notifications.nodes;

describe('a vendor', () => {
  it('is told of what of theirs was bought, once however often the event comes', async () => {
    await using shop = play(await startNotification());
    const id = uuidv7();

    await shop.tell(confirmed(), { id });
    await tellAll(shop);
    await shop.tell(confirmed(), { id });
    await tellAll(shop);

    expect(await toldOf(shop, bob)).toMatchObject([
      { category: 'SALES', title: 'You sold something: order A-1', body: '2 × Chair.', order: null },
    ]);
  });

  it('is told nothing of what the shop or others sell', async () => {
    await using shop = play(await startNotification(), [{ productId: uuidv7(), title: 'Table', vendorId }]);

    await shop.tell(confirmed());
    await tellAll(shop);

    expect(await toldOf(shop, bob)).toEqual([]);
  });

  it('is told of low stock and of reviews of their products', async () => {
    await using shop = play(await startNotification());
    const named = { sku: 'C-1', title: 'Chair', warehouseName: 'East' };

    await shop.tell(
      inventoryLowStock.draft({ variantId: uuidv7(), warehouseId: uuidv7(), available: 2, threshold: 5, ...named }),
    );
    await tellAll(shop);
    await shop.tell(reviewPublished.draft({ reviewId: uuidv7(), productId, authorId: ada.id, rating: 4 }));
    await tellAll(shop);

    expect(await toldOf(shop, bob)).toMatchObject([
      { category: 'SALES', title: 'A new review of Chair', body: 'It gives 4 of 5 stars.' },
      { category: 'SALES', title: 'Low stock: Chair, C-1', body: '2 left to sell in East.' },
    ]);
  });

  it('is told of a sale by mail, too, unless they switched that off', async () => {
    await using server = await startMailServer();
    await using shop = play(await startWithMail(server));
    shop.answers(userContact, ({ userId }) => ({
      email: userId === bob.id ? 'bob@example.com' : 'ada@example.com',
      displayName: 'Bob',
      locale: 'en',
      isVerified: true,
    }));
    await shop.tell(confirmed());
    await tellAll(shop);
    await shop.runJob('send-mail');
    const asVendor = shop.as({ ...bob, roles: ['VENDOR'] });
    await asVendor.query(
      `mutation { notificationPreferenceSet(input: { category: SALES, channel: EMAIL, isOn: false }) { userErrors { code } } }`,
    );

    await shop.tell(confirmed());
    await tellAll(shop);
    await shop.runJob('send-mail');

    const subjects = server.mails.filter(({ to }) => to.includes('bob@example.com')).map(({ subject }) => subject);
    expect(subjects).toEqual(['You sold something: order A-1']);
  });
});

it('the couriers of a depot are told of its parcels', async () => {
  await using shop = play(await startNotification());

  await shop.tell(deliveryScheduled.draft({ ...parcel, carrier: 'Post', estimatedAt: at }));
  await shop.runJob('tell-audience');
  await shop.tell(
    deliveryLinesCancelled.draft({
      ...parcel,
      cancelled: [{ lineId: uuidv7(), variantId: uuidv7(), quantityInAll: 1 }],
    }),
  );
  await shop.runJob('tell-audience');
  await shop.tell(deliveryCancelled.draft(parcel));
  await shop.runJob('tell-audience');

  expect(await toldOf(shop, eve)).toMatchObject([
    { category: 'TASK', title: 'A parcel will not leave: T-7' },
    { category: 'TASK', title: 'A parcel holds less than before: T-7' },
    { category: 'TASK', title: 'New parcel: T-7', body: 'Depot US-WA. Its customer expects it by February 1, 2026.' },
  ]);
});

it('no courier is told of a parcel whose depot an earlier release does not say', async () => {
  await using shop = play(await startNotification());
  const { depot, ...earlier } = parcel;

  await shop.tell(deliveryCancelled.draft(earlier));
  await shop.runJob('tell-audience');

  expect(depot).toBe('US-WA');
  expect(await toldOf(shop, eve)).toEqual([]);
});

it('staff are told of money that cannot go back', async () => {
  await using shop = play(await startNotification());
  const amount = { minor: 500, currency: 'USD' };
  const refund = { paymentId: uuidv7(), orderId: uuidv7(), refundId: uuidv7(), amount, refusedInAll: amount };

  await shop.tell(paymentRefundFailed.draft({ ...refund, failedAt: at }));
  await shop.runJob('tell-audience');

  expect(await toldOf(shop, ada)).toMatchObject([
    { category: 'OPERATIONS', title: '5.00 USD could not be given back' },
  ]);
});

it('an audience of many pages is told to its end, nobody twice, though the service was away in between', async () => {
  await using shop = play(await startNotification());
  const everybody = Array.from({ length: 70 }, () => uuidv7()).toSorted();
  let isAway = true;
  shop.answers(userAudience, ({ after, limit }) => {
    if (after !== null && isAway) {
      isAway = false;
      throw new Error('away');
    }
    const start = after === null ? 0 : everybody.indexOf(after) + 1;
    return { userIds: everybody.slice(start, start + limit) };
  });

  await shop.tell(deliveryCancelled.draft(parcel));
  await shop.runJob('tell-audience');
  shop.advance(60_000);
  await shop.runJob('tell-audience');

  const told = await shop.running.database.db.select({ id: notification.recipientId }).from(notification);
  expect(told.map(({ id }) => id).toSorted()).toEqual(everybody);
});

it('the ways to be told are those of somebody’s roles', async () => {
  await using shop = await startNotification();
  const document = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User { notificationPreferences { category } } } }`;
  const categoriesOf = async (roles: string[]) => {
    const { _entities } = await shop
      .as({ ...ada, roles })
      .query(document, { of: [{ __typename: 'User', id: ada.id }] });
    return _entities[0].notificationPreferences.map(({ category }: { category: string }) => category);
  };

  expect(await categoriesOf(['CUSTOMER'])).not.toEqual(expect.arrayContaining(['SALES']));
  expect(await categoriesOf(['CUSTOMER', 'VENDOR'])).toContain('SALES');
  expect(await categoriesOf(['COURIER'])).toContain('TASK');
  expect(await categoriesOf(['SUPPORT'])).toContain('OPERATIONS');
});
