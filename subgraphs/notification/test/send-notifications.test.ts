import { notificationSent, orderConfirmed } from '@agora/schema';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { notification } from '../src/db/tables.ts';
import {
  backInStock,
  backorderFilled,
  backordered,
  backorderedBy,
  cancelled,
  cancelledButKept,
  cancelRefused,
  cartAbandoned,
  confirmed,
  created,
  delivered,
  inVain,
  orderId,
  outForDelivery,
  refunded,
  registered,
  rejected,
  shipped,
} from './events.ts';
import { notificationsOf } from './notifications-of.ts';
import { ada, bob, startNotification } from './start-notification.ts';

const keptTitle = 'What was to be shipped of order A-1 is cancelled';

describe('telling a customer', () => {
  it.each([
    ['who registered', registered(), 'ACCOUNT', 'Welcome to Agora, Ada', null],
    ['whose order is confirmed', confirmed(), 'ORDER', 'Order A-1 is confirmed', orderId],
    ['whose order is cancelled', cancelled(), 'ORDER', 'Order A-1 is cancelled', orderId],
    ['who asked too late to cancel it', cancelRefused(), 'ORDER', 'Order A-1 had left already', orderId],
    ['who keeps what was handed over', cancelledButKept(), 'ORDER', keptTitle, orderId],
    ['who keeps it as the rest is sold out', cancelledButKept('OUT_OF_STOCK'), 'ORDER', keptTitle, orderId],
    ['whose order left', shipped(), 'DELIVERY', 'Order A-1 is on its way', orderId],
    ['whose parcel comes today', outForDelivery(), 'DELIVERY', 'Your parcel arrives today', orderId],
    ['who was not at home', inVain(), 'DELIVERY', 'Your parcel could not be delivered', orderId],
    ['whose order arrived', delivered(), 'DELIVERY', 'Order A-1 was delivered', orderId],
    ['who waits for goods', backInStock(), 'STOCK', 'A chair can be bought again', null],
    ['who left a cart', cartAbandoned(), 'ORDER', 'Something is still in your cart', null],
    ['whose review was rejected', rejected(), 'REVIEW', 'Your review was taken out of sight', null],
  ])('%s', async (_, event, category, title, order) => {
    await using shop = await startNotification();

    expect(await shop.tell(event)).toBe('done');

    const { notifications, unreadNotificationCount } = await notificationsOf(shop.as(ada), ada.id);
    expect(unreadNotificationCount).toBe(1);
    expect(notifications.nodes).toMatchObject([
      { category, title, isRead: false, readAt: null, order: order && { id: order } },
    ]);
    expect(await shop.emitted(notificationSent)).toMatchObject([
      { notificationId: notifications.nodes[0].id, recipientId: ada.id, category },
    ]);
  });

  it('who ordered goods that are not there yet, and when all of them are', async () => {
    await using shop = await startNotification();

    await shop.tell(backordered('2026-02-03T12:00:00.000Z'));
    await shop.tell(backorderFilled());

    const { notifications } = await notificationsOf(shop.as(ada), ada.id);
    expect(notifications.nodes).toMatchObject([
      { category: 'ORDER', title: 'All of order A-1 is there', order: { id: orderId } },
      {
        ...{ category: 'ORDER', title: 'Order A-1 waits for goods', order: { id: orderId } },
        body: expect.stringContaining('by February 3, 2026.'),
      },
    ]);
  });

  it('has no account to show a guest anything in', async () => {
    await using shop = await startNotification();

    // For the order of a guest its own id stands for that of an account.
    for (const of of [created, confirmed, shipped, outForDelivery, inVain, delivered, cancelled, backorderedBy]) {
      expect(await shop.tell(of(orderId))).toBe('done');
    }
    expect(await shop.tell(refunded())).toBe('done');
    expect(await shop.tell(backorderFilled())).toBe('done');

    expect(await shop.emitted(notificationSent)).toEqual([]);
  });

  it('says how much was paid and what for', async () => {
    await using shop = await startNotification();

    await shop.tell(confirmed());

    const { notifications } = await notificationsOf(shop.as(ada), ada.id);
    expect(notifications.nodes[0].body).toBe(
      'We received your payment of 1,234.50 USD for 2 items, and prepare your parcel.',
    );
  });

  it('says nothing when an order is only placed', async () => {
    await using shop = await startNotification();

    await shop.tell(created());

    expect(await shop.emitted(notificationSent)).toEqual([]);
  });

  it('says nothing twice, however often and at once an event comes', async () => {
    await using shop = await startNotification();
    const id = uuidv7();

    await Promise.all(Array.from({ length: 5 }, () => shop.tell(confirmed(), { id })));
    await shop.tell(confirmed(), { id });

    expect(await notificationsOf(shop.as(ada), ada.id)).toMatchObject({ unreadNotificationCount: 1 });
    expect(await shop.emitted(notificationSent)).toHaveLength(1);
  });

  it('takes line breaks and marks that turn the writing out of a name', async () => {
    await using shop = await startNotification();

    await shop.tell(registered('  Ada\r\n\u202Eecalevol <b>\u0007 '));

    const { notifications } = await notificationsOf(shop.as(ada), ada.id);
    expect(notifications.nodes[0].title).toBe('Welcome to Agora, Ada ecalevol <b>');
  });

  it('counts and numbers what many events say at once', async () => {
    await using shop = await startNotification();

    await Promise.all(Array.from({ length: 20 }, () => shop.tell(shipped())));

    const { notifications, unreadNotificationCount } = await notificationsOf(shop.as(ada), ada.id, { first: 50 });
    expect(unreadNotificationCount).toBe(20);
    expect(notifications.nodes).toHaveLength(20);
  });
});

it('shows a notification in the language that is asked for', async () => {
  await using shop = await startNotification();
  await shop.tell(confirmed());
  const { notifications } = await notificationsOf(shop.as(ada), ada.id);

  const TEXTS = /* GraphQL */ `
    query ($id: ID!) {
      notification(id: $id) {
        title(locale: "de-DE")
        body(locale: "de-DE")
        english: title
        french: title(locale: "fr")
        dutch: title(locale: "nl")
      }
    }
  `;
  const { notification: shown } = await shop.as(ada).query(TEXTS, { id: notifications.nodes[0].id });

  expect(shown).toEqual({
    title: 'Bestellung A-1 ist bestätigt',
    body: 'Wir haben Ihre Zahlung von 1.234,50 USD für 2 Artikel erhalten und bereiten Ihr Paket vor.',
    english: 'Order A-1 is confirmed',
    french: 'La commande A-1 est confirmée',
    dutch: 'Order A-1 is confirmed',
  });
});

it('keeps of an event what is said, and one notification for each event and channel', async () => {
  await using shop = await startNotification();
  await shop.tell(registered());
  const { db } = shop.running.database;
  const copyTo = (channel: string) => sql`
    insert into notification (id, recipient_id, event_id, channel, sequence, category, kind, data, sent_at)
    select gen_random_uuid(), recipient_id, event_id, ${channel}, 2, category, kind, data, sent_at from notification`;

  expect(await db.select().from(notification)).toMatchObject([
    { kind: 'WELCOME', data: { displayName: 'Ada' }, channel: 'IN_APP' },
  ]);
  await expect(db.execute(copyTo('IN_APP'))).rejects.toThrow();
  await db.execute(copyTo('EMAIL'));
  expect(await db.$count(notification)).toBe(2);
});

describe('a refund', () => {
  it('is told to whoever placed the order', async () => {
    await using shop = await startNotification();
    await shop.tell(created());

    await shop.tell(refunded());

    const { notifications } = await notificationsOf(shop.as(ada), ada.id);
    expect(notifications.nodes).toMatchObject([
      { category: 'PAYMENT', title: 'You get 5.00 USD back', order: { id: orderId } },
    ]);
    expect((await notificationsOf(shop.as(bob), bob.id)).notifications.nodes).toEqual([]);
  });

  it('that is heard of before its order is told once the order is known, and only once', async () => {
    await using shop = await startNotification();
    const id = uuidv7();
    expect(await shop.tell(refunded(), { id })).toBe('done');
    expect(await shop.emitted(notificationSent)).toEqual([]);

    await shop.tell(created());
    await shop.tell(confirmed());
    await shop.tell(refunded(), { id });

    const { notifications } = await notificationsOf(shop.as(ada), ada.id);
    expect(notifications.nodes.map(({ title }: { title: string }) => title)).toEqual([
      'Order A-1 is confirmed',
      'You get 5.00 USD back',
    ]);
  });

  it('is told whichever comes first when both come at once', async () => {
    await using shop = await startNotification();

    await Promise.all([shop.tell(refunded(100)), shop.tell(created()), shop.tell(refunded(200))]);

    expect((await notificationsOf(shop.as(ada), ada.id)).notifications.nodes).toHaveLength(2);
  });
});

it('keeps an event that does not fit its contract as a dead letter and writes nothing', async () => {
  await using shop = await startNotification();

  const outcome = await shop.tellRaw(orderConfirmed, { orderId, customerId: ada.id, number: 7 });

  expect(outcome).toBe('dead');
  // One of who tells the customer, one of who tells the webhooks.
  expect(await shop.deadLetters()).toEqual([orderConfirmed.type, orderConfirmed.type]);
  expect(await notificationsOf(shop.as(ada), ada.id)).toMatchObject({ unreadNotificationCount: 0 });
});
