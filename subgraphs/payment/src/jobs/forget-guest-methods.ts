import { scheduled } from '@agora/kit';
import type { Jobs } from '../context.ts';
import { mailKeptMs } from '../domain/credits/gift-card-mail.ts';
import { guestMethodKeptMs } from '../domain/guest-payment-method.ts';

const dayMs = 24 * 3_600_000;

/**
 * Cards of guests are forgotten, whether they paid or not; a payment keeps what its refunds need. So are wrong codes of gift
 * cards, and to whom gift cards were mailed.
 */
export const forgetGuestMethods = scheduled('forget-guest-methods', '41 * * * *', async ({ transact }: Jobs) => {
  await transact(async ({ guestMethods, codeAttempts, giftCardMails, now }) => {
    await guestMethods.forgetBefore(new Date(now().getTime() - guestMethodKeptMs));
    await codeAttempts.forgetBefore(new Date(now().getTime() - dayMs));
    await giftCardMails.forgetSentBefore(new Date(now().getTime() - mailKeptMs), now());
  });
});
