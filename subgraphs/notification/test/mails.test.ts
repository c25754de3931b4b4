import { startMailServer } from '@agora/docker';
import { eventually } from '@agora/kit/testing';
import {
  userEmailChanged,
  userEmailChangeRefused,
  userEmailChangeRequested,
  userPasswordChanged,
  userPasswordResetRequested,
  userRegistrationRepeated,
  userVerificationRequested,
} from '@agora/schema';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, it } from 'vitest';
import { mail } from '../src/db/tables.ts';
import { ada, type NotificationShop, startNotification } from './start-notification.ts';
import { expiresAt, startWithMail, token, tokenId } from './start-with-mail.ts';

const mailbox = { userId: ada.id, email: 'ada@example.com', displayName: 'Ada', locale: 'en-US' };

const verificationRequested = (changed: object = {}) =>
  userVerificationRequested.draft({ ...mailbox, tokenId, expiresAt, ...changed });
const registrationRepeated = () =>
  userRegistrationRepeated.draft({ ...mailbox, requestedAt: '2026-01-31T12:00:00.000Z' });

const statusesIn = async (shop: NotificationShop) =>
  (await shop.running.database.db.select().from(mail)).map(({ status }) => status);

describe('the mail to a new account', () => {
  it('carries the link and the code, as text and as HTML, once however often the event comes', async () => {
    await using server = await startMailServer();
    await using shop = await startWithMail(server);
    const id = uuidv7();

    await Promise.all(Array.from({ length: 3 }, () => shop.tell(verificationRequested(), { id })));
    await shop.tell(verificationRequested(), { id });
    await shop.runJob('send-mail');

    const link = `https://shop.example/verify-email#token=${token}`;
    expect(server.mails).toHaveLength(1);
    expect(server.mails[0]).toMatchObject({
      from: 'shop@agora.example',
      to: ['ada@example.com'],
      subject: 'Please confirm your e-mail address',
      text: expect.stringContaining(`Confirm my e-mail address: ${link}\n\nOr enter this code: ${token}`),
      html: expect.stringContaining(`<a href="${link}">Confirm my e-mail address</a>`),
      headers: { 'auto-submitted': 'auto-generated', 'message-id': expect.stringMatching(/^<[-\w]+@agora\.example>$/) },
    });
    expect(server.mails[0]?.text).toContain('It is good until February 3, 2026 at 12:00');
    expect(await statusesIn(shop)).toEqual(['SENT']);
  });

  it.each([
    { timeZone: 'America/New_York', locale: 'en-US', text: 'until February 3, 2026 at 7:00 AM EST.' },
    { timeZone: 'Europe/Vienna', locale: 'de-AT', text: 'bis 3. Februar 2026 um 13:00 MEZ.' },
    { timeZone: 'Europe/London', locale: 'en-GB', text: 'until 3 February 2026 at 12:00 GMT.' },
    { timeZone: undefined, locale: 'nl-NL', text: 'until February 3, 2026 at 12:00 PM UTC.' },
    { timeZone: 'Europe/Paris', locale: 'fr-FR', text: 'jusqu’au 3 février 2026 à 13:00 UTC+1.' },
    { timeZone: 'Moon/Tranquility', locale: 'de', text: 'bis 3. Februar 2026 um 12:00 UTC.' },
    { timeZone: 'UTC', locale: 'no tag', text: 'until February 3, 2026 at 12:00 PM UTC.' },
  ])('has times as its reader writes them: $locale in $timeZone', async ({ timeZone, locale, text }) => {
    await using server = await startMailServer();
    await using shop = await startWithMail(server);

    await shop.tell(verificationRequested({ locale, timeZone }));
    await shop.runJob('send-mail');

    // Some versions of ICU set a narrow space before AM and PM.
    expect(server.mails[0]?.text.replaceAll('\u202F', ' ')).toContain(text);
  });

  it('is written in the language of the account', async () => {
    await using server = await startMailServer();
    await using shop = await startWithMail(server);

    await shop.tell(verificationRequested({ locale: 'de-CH' }));
    await shop.runJob('send-mail');

    const [sent] = server.mails;
    expect(sent).toMatchObject({
      subject: 'Bitte bestätigen Sie Ihre E-Mail-Adresse',
      text: expect.stringContaining('Guten Tag,'),
    });
  });

  it('reaches mailboxes of all scripts', async () => {
    await using server = await startMailServer();
    await using shop = await startWithMail(server);

    await shop.tell(verificationRequested({ email: 'josé@xn--mnchen-3ya.example' }));
    await shop.runJob('send-mail');

    expect(server.mails.map(({ to }) => to)).toEqual([[expect.stringMatching(/^josé@/)]]);
  });

  it('shows a name as text: no lines, no headers and no HTML of its own', async () => {
    await using server = await startMailServer();
    await using shop = await startWithMail(server);

    const displayName = 'Ada\r\nBcc: all@example.com <script>';
    await shop.tell(userPasswordChanged.draft({ ...mailbox, displayName, changedAt: '2026-01-31T12:00:00.000Z' }));
    await shop.runJob('send-mail');

    expect(server.mails).toMatchObject([
      {
        to: ['ada@example.com'],
        headers: expect.not.objectContaining({ bcc: expect.anything() }),
        text: expect.stringContaining('Hello Ada Bcc: all@example.com <script>,'),
        html: expect.stringContaining('Hello Ada Bcc: all@example.com &lt;script&gt;,'),
      },
    ]);
  });

  it('has no word in it of who gave the address', async () => {
    await using server = await startMailServer();
    await using shop = await startWithMail(server);

    const displayName = 'http://evil.example/free-money';
    await shop.tell(verificationRequested({ displayName }));
    await shop.tell(userPasswordResetRequested.draft({ ...mailbox, displayName, tokenId, expiresAt }));
    await shop.runJob('send-mail');

    expect([server.mails.length, JSON.stringify(server.mails)]).toEqual([
      2,
      expect.not.stringContaining('evil.example'),
    ]);
  });

  it('keeps no secret: the link is asked for when the mail is sent', async () => {
    await using server = await startMailServer();
    await using shop = await startWithMail(server);

    await shop.tell(verificationRequested());
    await shop.runJob('send-mail');

    const { db } = shop.running.database;
    const rows = JSON.stringify([await db.select().from(mail), await shop.deadLetters()]);
    expect(rows).toContain('VERIFY_EMAIL');
    expect(rows).not.toContain(token);
  });

  it('is not sent when its link is of no use any more', async () => {
    await using server = await startMailServer();
    await using shop = await startWithMail(server, null);

    await shop.tell(verificationRequested());
    await shop.runJob('send-mail');

    expect(server.mails).toEqual([]);
    expect(await statusesIn(shop)).toEqual(['OBSOLETE']);
  });
});

it('tells a mailbox that it has an account already, without a link that opens anything', async () => {
  await using server = await startMailServer();
  await using shop = await startWithMail(server);

  await shop.tell(registrationRepeated());
  await shop.runJob('send-mail');

  expect(server.mails).toMatchObject([
    { to: ['ada@example.com'], subject: 'You have an account already', text: expect.not.stringContaining('token') },
  ]);
});

it('sends who has forgotten a password the link to set another', async () => {
  await using server = await startMailServer();
  await using shop = await startWithMail(server);

  await shop.tell(userPasswordResetRequested.draft({ ...mailbox, tokenId, expiresAt }));
  await shop.runJob('send-mail');

  const link = `https://shop.example/reset-password#token=${token}`;
  expect(server.mails).toMatchObject([{ subject: 'Set another password', text: expect.stringContaining(link) }]);
});

it('tells the mailbox that the password was changed, and how to get the account back', async () => {
  await using server = await startMailServer();
  await using shop = await startWithMail(server);

  await shop.tell(userPasswordChanged.draft({ ...mailbox, changedAt: '2026-01-31T12:00:00.000Z' }));
  await shop.tell(userPasswordChanged.draft({ ...mailbox, locale: 'de', changedAt: '2026-01-31T12:00:00.000Z' }));
  await shop.runJob('send-mail');

  expect(server.mails.map(({ subject }) => subject).toSorted()).toEqual([
    'Ihr Passwort wurde geändert',
    'Your password was changed',
  ]);
  expect(server.mails[0]?.text).toContain('https://shop.example/forgot-password');
});

describe('another e-mail address', () => {
  const at = '2026-01-31T12:00:00.000Z';

  it('is told how to be confirmed', async () => {
    await using server = await startMailServer();
    await using shop = await startWithMail(server);

    await shop.tell(userEmailChangeRequested.draft({ ...mailbox, email: 'new@example.com', tokenId, expiresAt }));
    await shop.runJob('send-mail');

    const link = `https://shop.example/verify-email#token=${token}`;
    expect(server.mails).toMatchObject([
      {
        to: ['new@example.com'],
        subject: 'Please confirm your new e-mail address',
        text: expect.stringContaining(link),
      },
    ]);
  });

  it('is told to the old mailbox where that was proven, and to its owner where it has one', async () => {
    await using server = await startMailServer();
    await using shop = await startWithMail(server);
    const changed = { ...mailbox, email: 'new@example.com', changedAt: at };

    await shop.tell(userEmailChanged.draft({ ...changed, previousEmail: 'old@example.com' }));
    await shop.tell(userEmailChanged.draft({ ...changed, previousEmail: null }));
    await shop.tell(userEmailChangeRefused.draft({ ...mailbox, locale: 'de', requestedAt: at }));
    await shop.runJob('send-mail');

    expect(server.mails.map(({ to, subject }) => [...to, subject]).toSorted()).toEqual([
      ['ada@example.com', 'Jemand wollte Ihre E-Mail-Adresse verwenden'],
      ['old@example.com', 'Your e-mail address was changed'],
    ]);
  });
});

describe('a mail server', () => {
  it('that is away for a while gets the mail when it is there again', async () => {
    const gone = await startMailServer();
    const smtpPort = Number(new URL(gone.smtpUrl).port);
    await gone[Symbol.asyncDispose]();
    await using shop = await startWithMail(gone);
    await shop.tell(verificationRequested());
    await shop.runJob('send-mail');
    expect(await statusesIn(shop)).toEqual(['DUE']);

    await using server = await startMailServer({ smtpPort });
    await eventually(async () => {
      await shop.runJob('send-mail');
      expect(server.mails).toHaveLength(1);
    });

    expect(await statusesIn(shop)).toEqual(['SENT']);
  });

  it('that refuses a mailbox for good is not asked again, and what it said is kept', async () => {
    await using server = await startMailServer({ refusalOf: () => 550 });
    await using shop = await startWithMail(server);

    await shop.tell(verificationRequested());
    await shop.runJob('send-mail');

    expect(await shop.running.database.db.select().from(mail)).toMatchObject([
      { status: 'REFUSED', refusal: expect.stringContaining('This mailbox takes no mail') },
    ]);
  });
});

it('keeps no mail for later where the shop sends none', async () => {
  await using shop = await startNotification();

  expect(await shop.tell(verificationRequested())).toBe('done');

  expect(await statusesIn(shop)).toEqual([]);
});
