import { on } from '@agora/kit';
import { paymentGiftCardExpiring } from '@agora/schema';
import type { Work } from '../../context.ts';
import { queueMail } from '../../telling/queue-mail.ts';

export const onGiftCardExpiring = on(paymentGiftCardExpiring, async ({ id, data }, work: Work) => {
  const { giftCardId, customerId, email, locale, name, lastFour, amount, expiresAt } = data;
  const message = { kind: 'GIFT_CARD_EXPIRING', data: { name, lastFour, amount, expiresAt } } as const;
  // A mailbox without an account is nobody's here.
  await queueMail(work, { eventId: id, recipientId: customerId ?? giftCardId, address: email, locale, message });
});
