import type { Work } from '../../context.ts';
import { giftCardToMail } from '../../job-kinds.ts';
import type { WantedMail } from './read-gift-card-mail.ts';

/** Has a gift card mailed on its day. */
export async function sendByMail(
  giftCardId: string,
  mail: WantedMail,
  { giftCardMails, enqueue }: Pick<Work, 'giftCardMails' | 'enqueue'>,
): Promise<void> {
  await giftCardMails.add({ ...mail, giftCardId, sentAt: null });
  await enqueue(giftCardToMail, { giftCardId }, { key: giftCardId, dueAt: mail.sendAt });
}
