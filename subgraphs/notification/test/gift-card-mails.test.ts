import { startMailServer } from '@agora/docker';
import { paymentGiftCardCode, paymentGiftCardExpiring, paymentGiftCardMailDue } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { mail } from '../src/db/tables.ts';
import { expiresAt, startWithMail } from './start-with-mail.ts';

const giftCardId = '018f0000-0000-7000-8000-0000000061f1';
const code = 'ABCD-EFGH-JKMN-PQRS';

const mailDue = (changed: object = {}) =>
  paymentGiftCardMailDue.draft({
    ...{ giftCardId, email: 'grace@example.com', recipientName: 'Grace', senderName: 'Ada', locale: 'en' },
    ...{ message: 'Enjoy it\nsoon <b>', amount: { minor: 123_450, currency: 'USD' }, expiresAt },
    ...{ sentAt: '2026-01-31T12:00:00.000Z', ...changed },
  });

/** A notification service that sends by this mail server, beside a payment service that gives this code. */
async function startWithCode(server: { readonly smtpUrl: string }, answer: string | null = code) {
  const shop = await startWithMail(server);
  shop.answers(paymentGiftCardCode, (asked) =>
    answer === null || asked.giftCardId !== giftCardId ? null : { code: answer },
  );
  return shop;
}

describe('the mail with a gift card', () => {
  it('carries its code, who sends it and what they say, once however often the event comes', async () => {
    await using server = await startMailServer();
    await using shop = await startWithCode(server);
    const id = uuidv7();

    await shop.tell(mailDue(), { id });
    await shop.tell(mailDue(), { id });
    await shop.runJob('send-mail');

    expect(server.mails).toMatchObject([
      {
        to: ['grace@example.com'],
        subject: 'Ada sends you a gift card of 1,234.50 USD',
        text: expect.stringContaining(`Enjoy it\n\nsoon <b>\n\nIts code is ${code}`),
        html: expect.stringContaining(`<p>soon &lt;b&gt;</p>\n<p>Its code is ${code}</p>`),
      },
    ]);
    expect(server.mails[0]?.text).toContain('Hello Grace,');
    expect(server.mails[0]?.text).toContain('It is good until February 3, 2026');
    const rows = await shop.running.database.db.select().from(mail);
    expect(rows).toMatchObject([{ status: 'SENT' }]);
    expect(JSON.stringify(rows)).not.toContain(code);
  });

  it('is written in the language of whoever gets it, without what was not said', async () => {
    await using server = await startMailServer();
    await using shop = await startWithCode(server);
    const nothing = { recipientName: null, senderName: null, message: null, expiresAt: null };

    await shop.tell(mailDue({ ...nothing, locale: 'de-AT' }));
    await shop.tell(mailDue({ ...nothing, email: 'other@example.com' }));
    await shop.runJob('send-mail');

    const mailTo = (address: string) => server.mails.find(({ to }) => to.includes(address));
    expect(mailTo('grace@example.com')).toMatchObject({
      subject: 'Eine Geschenkkarte über 1\u00A0234,50 USD für Sie',
      text: expect.stringContaining(`Ihr Code ist ${code}`),
    });
    expect(mailTo('other@example.com')).toMatchObject({ subject: 'A gift card of 1,234.50 USD for you' });
    for (const { text } of server.mails) expect(text).not.toMatch(/null|good until|gilt bis/);
  });

  it('is not sent where the card cannot be used any more', async () => {
    await using server = await startMailServer();
    await using shop = await startWithCode(server, null);

    await shop.tell(mailDue());
    await shop.runJob('send-mail');

    expect(server.mails).toEqual([]);
    expect(await shop.running.database.db.select().from(mail)).toMatchObject([{ status: 'OBSOLETE' }]);
  });
});

describe('the mail about a gift card that expires', () => {
  const expiring = (changed: object = {}) =>
    paymentGiftCardExpiring.draft({
      ...{ giftCardId, lastFour: 'PQRS', amount: { minor: 123_450, currency: 'USD' }, expiresAt, locale: 'en' },
      ...{ customerId: null, email: 'grace@example.com', name: 'Grace', ...changed },
    });

  it('says what is on it and until when, once however often the event comes, and no code', async () => {
    await using server = await startMailServer();
    await using shop = await startWithCode(server);
    const id = uuidv7();

    await shop.tell(expiring(), { id });
    await shop.tell(expiring(), { id });
    await shop.runJob('send-mail');

    expect(server.mails).toMatchObject([
      { to: ['grace@example.com'], subject: 'Your gift card with 1,234.50 USD expires soon' },
    ]);
    expect(server.mails[0]?.text).toContain('Hello Grace,');
    expect(server.mails[0]?.text).toContain('ends in PQRS, has 1,234.50 USD on it. It is good until February 3, 2026');
    expect(server.mails[0]?.text).not.toContain(code);
  });

  it('is written in the language of whoever has it, without a name that is not known', async () => {
    await using server = await startMailServer();
    await using shop = await startWithCode(server);

    await shop.tell(expiring({ locale: 'de', name: null, customerId: '018f0000-0000-7000-8000-00000000ada0' }));
    await shop.runJob('send-mail');

    expect(server.mails).toMatchObject([{ subject: 'Ihre Geschenkkarte mit 1.234,50 USD läuft bald ab' }]);
    expect(server.mails[0]?.text).toContain('Guten Tag,');
    expect(server.mails[0]?.text).not.toContain('null');
  });
});
