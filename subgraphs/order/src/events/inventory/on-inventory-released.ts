import { on } from '@agora/kit';
import { inventoryReleased } from '@agora/schema';
import type { Work } from '../../context.ts';
import { service } from '../../domain/order/actor.ts';
import { advanceKnownOrder } from '../advance-known-order.ts';

/** Stock that went back because the order was cancelled is no news here. */
export const onInventoryReleased = on(inventoryReleased, async ({ data }, work: Work) => {
  if (data.reason !== 'EXPIRED') return;
  await advanceKnownOrder(work, data.orderId, { fact: { kind: 'STOCK_EXPIRED' }, actor: service('inventory') });
});
