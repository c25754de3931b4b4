import { type MailServer, startMailServer } from '@agora/docker';
import { checkoutGuestCartAbandoned, checkoutGuestReminder, userGuestMailbox } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { mail } from '../src/db/tables.ts';
import { startWithMail } from './start-with-mail.ts';

const cartId = '018f0000-0000-7000-8000-00000000ca47';
const shareToken = '018f0000-0000-4000-8000-00000000584e';
const untouchedSince = '2026-01-31T12:00:00.000Z';
const some = '018f0000-0000-7000-8000-000000000005';
const lines = [{ variantId: some, productId: some, title: 'Chair', quantity: 2 }];

const abandoned = (changed: object = {}) =>
  checkoutGuestCartAbandoned.draft({ cartId, shareToken, lines, untouchedSince, ...changed });

/** A notification service beside a user and a checkout service whose answers a test can change. */
async function startReminding(server: Pick<MailServer, 'smtpUrl'>) {
  const shop = await startWithMail(server, null, { storefrontUrl: 'https://shop.example' });
  const peers = { isStopped: false, untouchedSince, locale: null as string | null };
  shop.answers(checkoutGuestReminder, (asked) =>
    asked.cartId === cartId && asked.untouchedSince === peers.untouchedSince ? { email: 'guest@example.com' } : null,
  );
  shop.answers(userGuestMailbox, ({ email }) =>
    email === 'guest@example.com' && !peers.isStopped
      ? { locale: peers.locale, unsubscribeToken: 'stops-mails' }
      : null,
  );
  return Object.assign(shop, {
    peers,
    send: () => shop.runJob('send-bulk-mail'),
    kept: () => shop.running.database.db.select().from(mail),
  });
}

describe('the mail about a cart that a guest left', () => {
  it('leads to the goods, by no link that opens more, and to where such mails are stopped, with one click too', async () => {
    await using server = await startMailServer();
    await using shop = await startReminding(server);

    await shop.tell(abandoned());
    await shop.send();

    expect(server.mails).toMatchObject([
      {
        to: ['guest@example.com'],
        subject: 'Something is still in your cart',
        text: expect.stringContaining(`2 × Chair\n\nTo my cart: https://shop.example/shared/${shareToken}`),
        headers: {
          'list-unsubscribe': '<https://shop.example/unsubscribe/one-click?token=stops-mails>',
          'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
        },
      },
    ]);
    expect(server.mails[0]?.text).toContain('because you wanted to be reminded of it');
    expect(server.mails[0]?.text).not.toContain(cartId);
    const kept = await shop.kept();
    expect(kept).toMatchObject([{ status: 'SENT', address: 'guest@example.com', locale: 'en-US' }]);
    expect(JSON.stringify(kept)).not.toContain('stops-mails');
  });

  it('is written in the language of an account with the address', async () => {
    await using server = await startMailServer();
    await using shop = await startReminding(server);
    shop.peers.locale = 'de-AT';

    await shop.tell(abandoned());
    await shop.send();

    expect(server.mails).toMatchObject([{ text: expect.stringContaining('weil Sie daran erinnert werden wollten') }]);
  });

  it('is sent once for a cart, however often that is told, and left again', async () => {
    await using server = await startMailServer();
    await using shop = await startReminding(server);
    const id = uuidv7();

    await Promise.all([shop.tell(abandoned(), { id }), shop.tell(abandoned(), { id })]);
    await shop.send();
    shop.peers.untouchedSince = '2026-02-03T12:00:00.000Z';
    await shop.tell(abandoned({ untouchedSince: shop.peers.untouchedSince }));
    await shop.send();

    expect(server.mails).toHaveLength(1);
    expect(await shop.kept()).toHaveLength(1);
  });

  it('goes to nobody who stopped such mails', async () => {
    await using server = await startMailServer();
    await using shop = await startReminding(server);
    shop.peers.isStopped = true;

    await shop.tell(abandoned());
    await shop.send();

    expect(server.mails).toEqual([]);
    expect(await shop.kept()).toMatchObject([{ status: 'OBSOLETE', address: '' }]);
  });

  it('is not sent where the cart was bought or touched meanwhile', async () => {
    await using server = await startMailServer();
    await using shop = await startReminding(server);

    await shop.tell(abandoned());
    shop.peers.untouchedSince = '2026-02-03T12:00:00.000Z';
    await shop.send();

    expect(server.mails).toEqual([]);
  });
});
