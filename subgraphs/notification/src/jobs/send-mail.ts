import { job } from '@agora/kit';
import type { Jobs, Work } from '../context.ts';
import type { Mail } from '../domain/mail/mail.ts';
import { renderMail } from '../domain/mail/render-mail.ts';
import { bulkMailDue, mailDue } from '../job-kinds.ts';
import { askDelivery } from './ask-delivery.ts';

/** A mail server that is away is tried every five minutes, for a day. */
const retries = { maxAttempts: 300, firstDelayMs: 1_000, longestDelayMs: 5 * 60_000 };

/** Sends a mail outside any transaction. A crash after it was taken sends it again, under the same Message-ID. */
const sendingOf = (due: typeof mailDue, concurrency: number) =>
  job(
    due,
    async ({ data: { mailId }, finish }, { stores, resources, settings, send, now }: Jobs) => {
      const mail = await stores.mails.find(mailId);
      if (mail?.status !== 'DUE') return;
      const end = (ended: Partial<Mail>) =>
        finish(({ mails }: Work) => mails.save({ ...mail, endedAt: now(), ...ended }));
      const delivery = await askDelivery(mail, stores, send);
      if (!delivery) return end({ status: 'OBSOLETE' });
      if (!resources.postOffice) throw new Error('a mail is due, but NOTIFICATION_SMTP_URL is not set');
      const { address, locale, token } = delivery;
      const { storefrontUrl } = settings;
      const rendered = renderMail(mail.message, locale, { storefrontUrl, token, timeZone: mail.timeZone });
      const posting = await resources.postOffice.send({ ...rendered, id: mail.id, address });
      const sent = posting.isTaken
        ? { status: 'SENT' as const }
        : { status: 'REFUSED' as const, refusal: posting.refusal };
      return end({ ...sent, address, locale });
    },
    { concurrency, retries },
  );

export const sendMail = sendingOf(mailDue, 4);

/** Beside the others, over connections of their own. */
export const sendBulkMail = sendingOf(bulkMailDue, 2);
