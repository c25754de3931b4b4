import { scheduled } from '@agora/kit';
import type { Jobs } from '../context.ts';
import { guestMethodKeptMs } from '../domain/guest-payment-method.ts';

const dayMs = 24 * 3_600_000;

/** Cards of guests are forgotten, whether they paid or not; a payment keeps what its refunds need. So are wrong codes of gift cards. */
export const forgetGuestMethods = scheduled('forget-guest-methods', '41 * * * *', async ({ transact }: Jobs) => {
  await transact(async ({ guestMethods, codeAttempts, now }) => {
    await guestMethods.forgetBefore(new Date(now().getTime() - guestMethodKeptMs));
    await codeAttempts.forgetBefore(new Date(now().getTime() - dayMs));
  });
});
