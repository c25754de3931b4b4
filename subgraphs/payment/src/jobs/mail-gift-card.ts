import { job } from '@agora/kit';
import { paymentGiftCardMailDue } from '@agora/schema';
import type { Jobs, Work } from '../context.ts';
import { giftCardStatusOf } from '../domain/credits/credit.ts';
import { giftCardToMail } from '../job-kinds.ts';

/** On its day a gift card is told to who writes mails, without its code. One that cannot be used by then is sent to nobody. */
export const mailGiftCard = job(giftCardToMail, async ({ data: { giftCardId }, finish }, _: Jobs) => {
  await finish(async ({ credits, giftCardMails, emit, now }: Work) => {
    const mail = await giftCardMails.lock(giftCardId);
    const card = await credits.lockGiftCard(giftCardId);
    if (!mail?.email || mail.sentAt || !card || giftCardStatusOf(card, now()) !== 'ACTIVE') return;
    await giftCardMails.markSent(giftCardId, now());
    const { email, recipientName, senderName, message, locale } = mail;
    const expiresAt = card.expiresAt?.toISOString() ?? null;
    const said = { email, recipientName, senderName, message, locale, amount: card.balance, expiresAt };
    await emit([paymentGiftCardMailDue.draft({ giftCardId, ...said, sentAt: now().toISOString() })]);
  });
});
