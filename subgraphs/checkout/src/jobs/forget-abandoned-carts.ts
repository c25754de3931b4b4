import { scheduled } from '@agora/kit';
import type { Jobs } from '../context.ts';

const dayMs = 24 * 60 * 60 * 1_000;
const batch = 1_000;

/** Open carts that nobody touched for long are forgotten, guests' and customers' alike, and so are wrong codes of yesterday. */
export const forgetAbandonedCarts = scheduled(
  'forget-abandoned-carts',
  '21 * * * *',
  async ({ transact, settings, now }: Jobs) => {
    const moment = new Date(now().getTime() - settings.cartDays * dayMs);
    await transact(({ codeAttempts }) => codeAttempts.forgetBefore(new Date(now().getTime() - dayMs)));
    while ((await transact(({ carts }) => carts.removeOpenBefore(moment, batch))) === batch);
  },
);
