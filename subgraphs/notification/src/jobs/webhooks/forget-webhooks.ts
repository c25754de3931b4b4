import { scheduled } from '@agora/kit';
import type { Jobs } from '../../context.ts';

const keptMs = 30 * 24 * 60 * 60 * 1_000;
const atOnce = 1_000;

/** The log of webhooks goes back a month. */
export const forgetWebhooks = scheduled('forget-webhooks', '23 3 * * *', async ({ transact, now }: Jobs) => {
  const before = new Date(now().getTime() - keptMs);
  for (;;) {
    const count = await transact(({ webhookDeliveries }) => webhookDeliveries.forget(before, atOnce));
    if (count < atOnce) return;
  }
});
