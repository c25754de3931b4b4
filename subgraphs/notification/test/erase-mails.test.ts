import { startMailServer } from '@agora/docker';
import { erasedPerson } from '@agora/kit/testing';
import { paymentGiftCardCode, paymentGiftCardMailDue } from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { expect, it } from 'vitest';
import { mail } from '../src/db/tables.ts';
import { ada } from './start-notification.ts';
import { expiresAt, startWithMail } from './start-with-mail.ts';

const email = 'ada@example.com';

/** Of somebody who sends a gift card to an address. */
const giftTo = (address: string) =>
  paymentGiftCardMailDue.draft({
    ...{ giftCardId: uuidv7(), email: address, recipientName: 'Ada', senderName: 'Grace', locale: 'en' },
    ...{ message: null, amount: { minor: 5_000, currency: 'USD' }, expiresAt, sentAt: '2026-01-31T12:00:00.000Z' },
  });

it('forgets what others had sent to the address of a person, once it is sent', async () => {
  await using server = await startMailServer();
  await using shop = await startWithMail(server);
  shop.answers(paymentGiftCardCode, () => ({ code: 'ABCD-EFGH-JKMN-PQRS' }));
  const kept = async () =>
    (await shop.running.database.db.select().from(mail))
      .map(({ address, status }) => `${status} ${address}`)
      .toSorted();
  const erase = () => shop.given(({ personalData }) => personalData.erase(erasedPerson(ada.id, { emails: [email] })));

  await shop.tell(giftTo(email));
  await shop.tell(giftTo('bob@example.com'));
  await shop.runJob('send-mail');
  await shop.tell(giftTo(email));
  const { mails } = await erase();

  expect(mails).toBe(1);
  expect(await kept()).toEqual([`DUE ${email}`, 'SENT bob@example.com']);
  await shop.runJob('send-mail');
  await erase();
  expect(await kept()).toEqual(['SENT bob@example.com']);
  expect(server.mails).toHaveLength(3);
});
