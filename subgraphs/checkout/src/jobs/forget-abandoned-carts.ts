import type { Job } from '@agora/kit';
import type { Jobs } from '../context.ts';

const dayMs = 24 * 60 * 60 * 1_000;
const batch = 1_000;

/** Open carts that nobody touched for long are forgotten, guests' and customers' alike. */
export const forgetAbandonedCarts: Job<Jobs> = {
  name: 'forget-abandoned-carts',
  everyMs: 60 * 60 * 1_000,
  async run({ transact, settings, now }) {
    const moment = new Date(now().getTime() - settings.cartDays * dayMs);
    return (await transact(({ carts }) => carts.removeOpenBefore(moment, batch))) === batch;
  },
};
