import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../context.ts';
import type { Mail } from '../domain/mail/mail.ts';
import { mailDue } from '../job-kinds.ts';

type QueuedMail = Pick<Mail, 'eventId' | 'recipientId' | 'address' | 'locale' | 'message'> & {
  readonly tokenId?: string | null;
  readonly timeZone?: string | undefined;
};

/** Has a mail sent once the transaction has committed; nothing where the shop sends no mail. */
export async function queueMail(
  { mails, enqueue, settings, now }: Work,
  { tokenId = null, timeZone, ...said }: QueuedMail,
): Promise<void> {
  if (!settings.smtp) return;
  const id = uuidv7();
  const isNew = await mails.add({
    ...said,
    id,
    tokenId,
    timeZone: timeZone ?? null,
    status: 'DUE',
    queuedAt: now(),
    endedAt: null,
    refusal: null,
  });
  if (isNew) await enqueue(mailDue, { mailId: id }, { key: id });
}
