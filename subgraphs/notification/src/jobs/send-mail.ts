import { job } from '@agora/kit';
import type { Jobs, Work } from '../context.ts';
import type { Mail } from '../domain/mail/mail.ts';
import { renderMail } from '../domain/mail/render-mail.ts';
import { mailDue } from '../job-kinds.ts';
import { secretOfMail } from './secret-of-mail.ts';

/** A mail server that is away is tried every five minutes, for a day. */
const retries = { maxAttempts: 300, firstDelayMs: 1_000, longestDelayMs: 5 * 60_000 };

/** Sends a mail outside any transaction. A crash after it was taken sends it again, under the same Message-ID. */
export const sendMail = job(
  mailDue,
  async ({ data: { mailId }, finish }, { stores, resources, settings, send, now }: Jobs) => {
    const mail = await stores.mails.find(mailId);
    if (mail?.status !== 'DUE') return;
    const end = (ended: Partial<Mail>) =>
      finish(({ mails }: Work) => mails.save({ ...mail, endedAt: now(), ...ended }));
    const token = await secretOfMail(mail, send);
    if (token === undefined) return end({ status: 'OBSOLETE' });
    if (!resources.postOffice) throw new Error('a mail is due, but NOTIFICATION_SMTP_URL is not set');
    const { id, address, locale, message } = mail;
    const { storefrontUrl } = settings;
    const rendered = renderMail(message, locale, { storefrontUrl, token });
    const posting = await resources.postOffice.send({ ...rendered, id, address });
    return end(posting.isTaken ? { status: 'SENT' } : { status: 'REFUSED', refusal: posting.refusal });
  },
  { concurrency: 4, retries },
);
