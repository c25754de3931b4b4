import { on } from '@agora/kit';
import { paymentGiftCardMailDue } from '@agora/schema';
import type { Work } from '../../context.ts';
import { queueMail } from '../../telling/queue-mail.ts';

/** The code is asked for when the mail is written. */
export const onGiftCardMailDue = on(paymentGiftCardMailDue, async ({ id, data }, work: Work) => {
  const { giftCardId, email, locale, recipientName, senderName, message: words, amount, expiresAt } = data;
  const message = { kind: 'GIFT_CARD', data: { recipientName, senderName, words, amount, expiresAt } } as const;
  // A mailbox without an account is nobody's here.
  const recipientId = giftCardId;
  await queueMail(work, { eventId: id, recipientId, address: email, locale, tokenId: giftCardId, message });
});
