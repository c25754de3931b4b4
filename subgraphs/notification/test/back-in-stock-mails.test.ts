import { startMailServer } from '@agora/docker';
import { inventoryBackInStock, userContact } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { mail } from '../src/db/tables.ts';
import { queueMail } from '../src/telling/queue-mail.ts';
import { ada } from './start-notification.ts';
import { startWithMail } from './start-with-mail.ts';

const back = (title: string | null = 'Chair & table') =>
  inventoryBackInStock.draft({ customerId: ada.id, variantId: uuidv7(), title, sku: null });

/** A notification service beside a user service that knows Ada, who reads in this language; or nobody. */
async function startBesideUsers(server: { readonly smtpUrl: string }, locale: string | null, isVerified = true) {
  const shop = await startWithMail(server);
  shop.answers(userContact, ({ userId }) =>
    locale === null || userId !== ada.id ? null : { email: 'ada@example.com', displayName: 'Ada', locale, isVerified },
  );
  return shop;
}

describe('the mail about goods that somebody waits for', () => {
  it('says once that they are back, and leads to them', async () => {
    await using server = await startMailServer();
    await using shop = await startBesideUsers(server, 'en-US');
    const told = back();
    const id = uuidv7();

    await shop.tell(told, { id });
    await shop.tell(told, { id });
    await shop.runJob('send-bulk-mail');

    expect(server.mails).toMatchObject([
      {
        to: ['ada@example.com'],
        subject: 'Back in stock: Chair & table',
        text: expect.stringContaining('https://shop.example/search?q=Chair%20%26%20table'),
      },
    ]);
  });

  it('is not sent again where its event comes again after it is sent and that it came is forgotten', async () => {
    await using server = await startMailServer();
    await using shop = await startBesideUsers(server, 'en-US');
    const eventId = uuidv7();
    const message = { kind: 'BACK_IN_STOCK', data: { name: 'Chair' } } as const;
    const queue = () =>
      shop.given((work) => queueMail(work, { eventId, recipientId: ada.id, address: '', locale: '', message }));

    await queue();
    await shop.runJob('send-bulk-mail');
    await queue();
    await shop.runJob('send-bulk-mail');

    expect(server.mails).toHaveLength(1);
  });

  it('is in the language of the account', async () => {
    await using server = await startMailServer();
    await using shop = await startBesideUsers(server, 'de-AT');

    await shop.tell(back());
    await shop.runJob('send-bulk-mail');

    expect(server.mails).toMatchObject([{ subject: 'Wieder da: Chair & table' }]);
  });

  it('is none to an address that may be a stranger’s', async () => {
    await using server = await startMailServer();
    await using shop = await startBesideUsers(server, 'en-US', false);

    await shop.tell(back());
    await shop.runJob('send-bulk-mail');

    expect(server.mails).toEqual([]);
  });

  it('is none where the account is gone, or nobody knows what the goods are called', async () => {
    await using server = await startMailServer();
    await using shop = await startBesideUsers(server, null);

    await shop.tell(back());
    await shop.tell(back(null));
    await shop.runJob('send-bulk-mail');

    expect(server.mails).toEqual([]);
    expect(await shop.running.database.db.select().from(mail)).toMatchObject([{ status: 'OBSOLETE', address: '' }]);
  });
});
