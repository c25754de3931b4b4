import { type MailServer, startMailServer } from '@agora/docker';
import {
  checkoutCartAbandoned,
  checkoutIsAbandoned,
  userErased,
  userErasedPerson,
  userMarketingMailbox,
} from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { mail } from '../src/db/tables.ts';
import { ada } from './start-notification.ts';
import { startWithMail } from './start-with-mail.ts';

const cartId = '018f0000-0000-7000-8000-00000000ca47';
const untouchedSince = '2026-01-31T12:00:00.000Z';
const some = '018f0000-0000-7000-8000-000000000005';

const lineOf = (title: string, quantity = 1) => ({ variantId: some, productId: some, title, quantity });
const abandoned = (changed: object = {}) => {
  const lines = [lineOf('Chair', 2), lineOf('Lamp <b>')];
  return checkoutCartAbandoned.draft({ cartId, customerId: ada.id, lines, untouchedSince, ...changed });
};

/** A notification service beside a user and a checkout service whose answers a test can change. */
async function startReminding(server: Pick<MailServer, 'smtpUrl'>, storefrontUrl = 'https://shop.example') {
  const shop = await startWithMail(server, null, { storefrontUrl });
  const peers = { hasAgreed: true, untouchedSince, email: 'ada@example.com', locale: 'en-US' };
  shop.answers(userMarketingMailbox, ({ userId }) =>
    peers.hasAgreed && userId === ada.id
      ? { email: peers.email, locale: peers.locale, unsubscribeToken: 'stops-mails' }
      : null,
  );
  shop.answers(checkoutIsAbandoned, (asked) => ({
    isAbandoned:
      asked.cartId === cartId && asked.customerId === ada.id && asked.untouchedSince === peers.untouchedSince,
  }));
  return Object.assign(shop, {
    peers,
    send: () => shop.runJob('send-bulk-mail'),
    kept: () => shop.running.database.db.select().from(mail),
  });
}

describe('the mail about a cart that was left', () => {
  it('names what is in it and leads there, and to where such mails are stopped', async () => {
    await using server = await startMailServer();
    await using shop = await startReminding(server);

    await shop.tell(abandoned());
    await shop.send();

    const stop = 'https://shop.example/unsubscribe#token=stops-mails';
    expect(server.mails).toMatchObject([
      {
        to: ['ada@example.com'],
        subject: 'Something is still in your cart',
        text: expect.stringContaining('2 × Chair\n\n1 × Lamp <b>\n\nTo my cart: https://shop.example/cart'),
        html: expect.stringContaining(
          '<p>1 × Lamp &lt;b&gt;</p>\n<p class="button"><a href="https://shop.example/cart">To my cart</a></p>',
        ),
        headers: {
          'list-unsubscribe': '<https://shop.example/unsubscribe/one-click?token=stops-mails>',
          'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
        },
      },
    ]);
    expect(server.mails[0]?.text).toContain(`No more mails like this: ${stop}`);
    expect(server.mails[0]?.html).toContain(`<a href="${stop}">No more mails like this</a>`);
    const kept = await shop.kept();
    expect(kept).toMatchObject([{ status: 'SENT', recipientId: ada.id, address: 'ada@example.com', locale: 'en-US' }]);
    expect(JSON.stringify(kept)).not.toContain('stops-mails');
  });

  it('is stopped on a page alone where the shop is not asked over TLS, as no mailbox sends a click there', async () => {
    await using server = await startMailServer();
    await using shop = await startReminding(server, 'http://localhost:4000');

    await shop.tell(abandoned());
    await shop.send();

    const [sent] = server.mails;
    expect(sent?.headers['list-unsubscribe']).toBe('<http://localhost:4000/unsubscribe#token=stops-mails>');
    expect(sent?.headers).not.toHaveProperty('list-unsubscribe-post');
  });

  it('is written in the language of the account, and names ten lines at most', async () => {
    await using server = await startMailServer();
    await using shop = await startReminding(server);
    shop.peers.locale = 'de-AT';

    await shop.tell(abandoned({ lines: Array.from({ length: 12 }, (_, index) => lineOf(`Stuhl ${index + 1}.`)) }));
    await shop.send();

    expect(server.mails).toMatchObject([
      {
        subject: 'In Ihrem Warenkorb liegt noch etwas',
        text: expect.stringContaining('1 × Stuhl 10.\n\nUnd noch 2 andere Artikel.\n\nZum Warenkorb: '),
      },
    ]);
  });

  it('is sent once for a cart, however often that is told, and left again', async () => {
    await using server = await startMailServer();
    await using shop = await startReminding(server);
    const id = uuidv7();

    await Promise.all([shop.tell(abandoned(), { id }), shop.tell(abandoned(), { id })]);
    await shop.send();
    await shop.tell(abandoned(), { id });
    shop.peers.untouchedSince = '2026-02-03T12:00:00.000Z';
    await shop.tell(abandoned({ untouchedSince: shop.peers.untouchedSince }));
    await shop.send();

    expect(server.mails).toHaveLength(1);
    expect(await shop.kept()).toHaveLength(1);
  });

  it('goes to nobody who has not agreed to it, or takes that back before it is sent', async () => {
    await using server = await startMailServer();
    await using shop = await startReminding(server);

    await shop.tell(abandoned());
    shop.peers.hasAgreed = false;
    await shop.send();

    expect(server.mails).toEqual([]);
    expect(await shop.kept()).toMatchObject([{ status: 'OBSOLETE', address: '' }]);
  });

  it('is not sent where the cart was bought, emptied or touched meanwhile, and is when it is left anew', async () => {
    await using server = await startMailServer();
    await using shop = await startReminding(server);
    const id = uuidv7();

    await shop.tell(abandoned(), { id });
    shop.peers.untouchedSince = '2026-02-03T12:00:00.000Z';
    await shop.send();
    const early = server.mails.length;
    await shop.tell(abandoned(), { id });
    await shop.tell(abandoned({ untouchedSince: shop.peers.untouchedSince }));
    await shop.send();

    expect(early).toBe(0);
    expect(server.mails).toHaveLength(1);
    expect((await shop.kept()).map(({ status }) => status).toSorted()).toEqual(['OBSOLETE', 'SENT']);
  });

  it('does not go to somebody who is erased', async () => {
    await using server = await startMailServer();
    await using shop = await startReminding(server);

    await shop.tell(abandoned());
    shop.answers(userErasedPerson, () => null);
    await shop.tell(userErased.draft({ userId: ada.id, erasureId: some }));
    await shop.runJob('forget-person');
    await shop.send();

    expect(server.mails).toEqual([]);
    expect(await shop.kept()).toEqual([]);
  });

  it('that the mail server refuses for good says so, and is not tried with the next event', async () => {
    await using server = await startMailServer({ refusalOf: () => 550 });
    await using shop = await startReminding(server);

    await shop.tell(abandoned());
    await shop.send();
    await shop.tell(abandoned());

    expect(await shop.kept()).toMatchObject([{ status: 'REFUSED', address: 'ada@example.com' }]);
  });
});
