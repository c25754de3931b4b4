import { scheduled } from '@agora/kit';
import type { Jobs } from '../context.ts';
import { guestMethodKeptMs } from '../domain/guest-payment-method.ts';

/** Cards of guests are forgotten, whether they paid or not; a payment keeps what its refunds need. */
export const forgetGuestMethods = scheduled('forget-guest-methods', '41 * * * *', async ({ transact }: Jobs) => {
  await transact(({ guestMethods, now }) => guestMethods.forgetBefore(new Date(now().getTime() - guestMethodKeptMs)));
});
