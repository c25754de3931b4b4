import { scheduled } from '@agora/kit';
import type { Jobs } from '../context.ts';

/** How long a refund waits for its order: no message of the shop is a week late, so this one is of none of its orders. */
const longestWaitMs = 7 * 24 * 3_600_000;

const atOnce = 1_000;

/** Payments may be of what is no order, such as store credit. */
export const forgetEarlyRefunds = scheduled('forget-early-refunds', '23 3 * * *', async ({ transact, now }: Jobs) => {
  const time = new Date(now().getTime() - longestWaitMs);
  let forgotten;
  do {
    forgotten = await transact(({ orders }) => orders.forgetRefundsBefore(time, atOnce));
  } while (forgotten === atOnce);
});
