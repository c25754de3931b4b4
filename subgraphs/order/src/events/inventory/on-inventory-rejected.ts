import { on } from '@agora/kit';
import { inventoryRejected } from '@agora/schema';
import type { Work } from '../../context.ts';
import { service } from '../../domain/order/actor.ts';
import { advanceKnownOrder } from '../advance-known-order.ts';

export const onInventoryRejected = on(inventoryRejected, ({ data }, work: Work) =>
  advanceKnownOrder(work, data.orderId, {
    fact: { kind: 'STOCK_REFUSED' },
    actor: service('inventory'),
  }),
);
