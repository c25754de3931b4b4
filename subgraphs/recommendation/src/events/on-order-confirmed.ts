import { on } from '@agora/kit';
import { isOfGuest, orderConfirmed } from '@agora/schema';
import type { Work } from '../context.ts';
import { learn } from '../db/learning/learn.ts';
import { linesOfOrder } from './lines-of-order.ts';
import { mayLearnFrom } from './may-learn.ts';

/** Each order teaches what is bought, what is bought together, and what its customer likes. */
export const onOrderConfirmed = on(orderConfirmed, async ({ data }, work: Work) => {
  const { orderId, customerId, lines } = data;
  // What a guest likes, nobody asks.
  const personId = isOfGuest(data) ? null : customerId;
  if (personId !== null && !(await mayLearnFrom(personId, work))) return;
  const at = new Date(data.confirmedAt);
  await learn(work, linesOfOrder({ kind: 'PURCHASE', personId, orderId, at }, lines));
});
