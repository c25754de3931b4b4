import type { Send } from '@agora/kit';
import { paymentGiftCardCode, userMailToken } from '@agora/schema';
import type { Mail } from '../domain/mail/mail.ts';

const timeoutMs = 2_000;

/** What only the mailbox may read: the secret of a link, or the code of a gift card. Empty in mails without one; undefined where it is of no use any more. */
export async function secretOfMail({ tokenId, message }: Mail, send: Send): Promise<string | undefined> {
  if (tokenId === null) return '';
  if (message.kind === 'GIFT_CARD') {
    return (await send(paymentGiftCardCode, { giftCardId: tokenId }, { timeoutMs }))?.code;
  }
  return (await send(userMailToken, { tokenId }, { timeoutMs }))?.token;
}
