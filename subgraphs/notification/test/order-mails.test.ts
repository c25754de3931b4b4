import { startMailServer } from '@agora/docker';
import { orderGuestContact, userContact } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { mail } from '../src/db/tables.ts';
import {
  backorderedBy,
  backorderFilled,
  cancelled,
  cancelledButKept,
  cancelRefused,
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
import { ada } from './start-notification.ts';
import { startWithMail } from './start-with-mail.ts';

/** A notification service beside services that know Ada, and a guest who bought the order. */
async function startBesideOthers(
  server: { readonly smtpUrl: string },
  { locale = 'en-US', guest = 'guest@example.com' }: { readonly locale?: string; readonly guest?: string | null } = {},
) {
  const shop = await startWithMail(server);
  shop.answers(userContact, ({ userId }) =>
    userId === ada.id ? { email: 'ada@example.com', displayName: 'Ada', locale, isVerified: false } : null,
  );
  shop.answers(orderGuestContact, (asked) => (asked.orderId === orderId && guest !== null ? { email: guest } : null));
  return shop;
}

describe('a mail', () => {
  it.each([
    ['whose order is confirmed', confirmed(), 'Order A-1 is confirmed'],
    ['whose order is cancelled', cancelled(), 'Order A-1 is cancelled'],
    ['who asked too late to cancel it', cancelRefused(), 'Order A-1 had left already'],
    ['who keeps what was handed over', cancelledButKept(), 'What was to be shipped of order A-1 is cancelled'],
    ['whose order waits for goods', backorderedBy(ada.id), 'Order A-1 waits for goods'],
    ['whose order left', shipped(), 'Order A-1 is on its way'],
    ['who was not at home', inVain(), 'Your parcel could not be delivered'],
    ['whose review was taken out of sight', rejected(), 'Your review was taken out of sight'],
  ])('is sent to a customer %s, once, however often the event comes', async (_, event, subject) => {
    await using server = await startMailServer();
    await using shop = await startBesideOthers(server);
    const id = uuidv7();

    await shop.tell(event, { id });
    await shop.runJob('send-mail');
    await shop.tell(event, { id });
    await shop.runJob('send-mail');

    expect(server.mails).toMatchObject([{ to: ['ada@example.com'], subject }]);
  });

  it('is sent about a refund, and about goods that are all there', async () => {
    await using server = await startMailServer();
    await using shop = await startBesideOthers(server);
    await shop.tell(created());

    await shop.tell(refunded());
    await shop.tell(backorderFilled());
    await shop.runJob('send-mail');

    expect(server.mails.map(({ subject }) => subject).toSorted()).toEqual([
      'All of order A-1 is there',
      'You get 5.00 USD back',
    ]);
  });

  it('leads a customer to the order, in their language', async () => {
    await using server = await startMailServer();
    await using shop = await startBesideOthers(server, { locale: 'de-AT' });

    await shop.tell(confirmed());
    await shop.tell(shipped());
    await shop.runJob('send-mail');

    const [first, second] = server.mails.toSorted((one, other) => one.subject.localeCompare(other.subject));
    expect(first).toMatchObject({ subject: 'Bestellung A-1 ist bestätigt' });
    expect(first?.text).toContain(`https://shop.example/orders/${orderId}`);
    expect(first?.text).not.toContain('In Ihrem Konto');
    // Mails about an order always come; others can be switched off where they say.
    expect(second?.text).toContain('bestimmen Sie in Ihrem Konto: https://shop.example/account');
  });

  it('is not sent about what only passes: the app tells that', async () => {
    await using server = await startMailServer();
    await using shop = await startBesideOthers(server);

    for (const event of [registered(), created(), outForDelivery(), delivered()]) await shop.tell(event);
    await shop.runJob('send-mail');

    expect(server.mails).toEqual([]);
  });

  it('is none where the account is gone', async () => {
    await using server = await startMailServer();
    await using shop = await startBesideOthers(server);
    shop.answers(userContact, () => null);

    await shop.tell(confirmed());
    await shop.runJob('send-mail');

    expect(server.mails).toEqual([]);
    expect(await shop.running.database.db.select().from(mail)).toMatchObject([{ status: 'OBSOLETE', address: '' }]);
  });
});

describe('a mail to a guest', () => {
  it('says what became of the order where they said, and leads to no page of it', async () => {
    await using server = await startMailServer();
    await using shop = await startBesideOthers(server);

    // For the order of a guest its own id stands for that of an account.
    for (const of of [created, confirmed, shipped, outForDelivery, inVain, delivered, cancelled, backorderedBy]) {
      await shop.tell(of(orderId));
    }
    await shop.tell(refunded());
    await shop.runJob('send-mail');

    expect(server.mails.every(({ to }) => to.join() === 'guest@example.com')).toBe(true);
    expect(server.mails.map(({ subject }) => subject).toSorted()).toEqual([
      'Order A-1 is cancelled',
      'Order A-1 is confirmed',
      'Order A-1 is on its way',
      'Order A-1 waits for goods',
      'You get 5.00 USD back',
      'Your parcel could not be delivered',
    ]);
    expect(server.mails.map(({ text }) => text).join()).not.toContain('https://');
  });

  it('is none once they are erased', async () => {
    await using server = await startMailServer();
    await using shop = await startBesideOthers(server, { guest: null });

    await shop.tell(confirmed(orderId));
    await shop.runJob('send-mail');

    expect(server.mails).toEqual([]);
    expect(await shop.running.database.db.select().from(mail)).toMatchObject([{ status: 'OBSOLETE', address: '' }]);
  });
});
