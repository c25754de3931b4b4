import { erasing } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import type { Work } from '../context.ts';

/**
 * Payments stay, without who paid. Of what is left of their store credit the shop owes as much as before, but nobody can
 * spend it: it is `unclaimed` in the ledger.
 */
export const onUserErased = erasing(async (person, { personalData, credits, now }: Work) => {
  for (const { id, currency, minor } of await personalData.storeCreditOf(person.userId)) {
    if (minor === 0) continue;
    const movementId = uuidv7();
    const amount = { minor, currency };
    const why = { reason: null, orderId: null, actorId: null } as const;
    await credits.take(id, amount, { movementId, kind: 'UNCLAIMED', ...why, at: now() });
    await credits.post(movementId, { from: 'store_credit', to: 'unclaimed' }, amount);
  }
  return personalData.erase(person);
});
