import { scheduled } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import type { Jobs, Work } from '../context.ts';

const mostAtOnce = 500;

/**
 * What is left on a gift card when its time is over becomes the shop's, once: that stands in its history, and as `breakage` in the
 * ledger. What orders gave back since then stays on the card, until staff extend it.
 */
export const lapseGiftCards = scheduled('lapse-gift-cards', '23 * * * *', async ({ transact }: Jobs) => {
  while ((await transact(lapseSome)) === mostAtOnce);
});

async function lapseSome({ credits, expiry, now }: Work): Promise<number> {
  const at = now();
  const over = await expiry.lockOver(at, mostAtOnce);
  const ids = over.map(({ id }) => id);
  const late = await expiry.cameLate(ids);
  for (const { id, balance } of over) {
    const left = { ...balance, minor: balance.minor - (late.get(id) ?? 0) };
    if (left.minor === 0) continue;
    const movementId = uuidv7();
    const why = { reason: null, orderId: null, actorId: null } as const;
    await credits.takeOff(id, left, { movementId, kind: 'EXPIRED', ...why, at });
    await credits.post(movementId, { from: 'gift_cards', to: 'breakage' }, left);
  }
  await expiry.markLapsed(ids, at);
  return over.length;
}
