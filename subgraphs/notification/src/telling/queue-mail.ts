import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../context.ts';
import type { Mail } from '../domain/mail/mail.ts';
import type { MailKind } from '../domain/mail/mail-message.ts';
import { bulkMailDue, mailDue } from '../job-kinds.ts';

type QueuedMail = Pick<Mail, 'eventId' | 'recipientId' | 'address' | 'locale' | 'message'> & {
  readonly tokenId?: string | null;
  readonly timeZone?: string | undefined;
};

/** One event, or one hour, makes thousands of these due: nobody who waits for a link waits behind them. */
const inBulk: ReadonlySet<MailKind> = new Set<MailKind>(['BACK_IN_STOCK', 'CART_ABANDONED']);

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
  const due = inBulk.has(said.message.kind) ? bulkMailDue : mailDue;
  if (isNew) await enqueue(due, { mailId: id }, { key: id });
}
