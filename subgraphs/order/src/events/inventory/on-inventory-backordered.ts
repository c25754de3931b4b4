import { on } from '@agora/kit';
import { inventoryBackordered } from '@agora/schema';
import type { Work } from '../../context.ts';
import { service } from '../../domain/order/actor.ts';
import { advanceKnownOrder } from '../advance-known-order.ts';

/** An order that waits for goods is neither paid nor given up meanwhile. */
export const onInventoryBackordered = on(inventoryBackordered, ({ data }, work: Work) =>
  advanceKnownOrder(work, data.orderId, {
    fact: { kind: 'STOCK_BACKORDERED' },
    actor: service('inventory'),
  }),
);
