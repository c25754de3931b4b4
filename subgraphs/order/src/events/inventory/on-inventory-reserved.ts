import { on } from '@agora/kit';
import { inventoryReserved } from '@agora/schema';
import type { Work } from '../../context.ts';
import { service } from '../../domain/order/actor.ts';
import { advanceKnownOrder } from '../advance-known-order.ts';

export const onInventoryReserved = on(inventoryReserved, ({ data }, work: Work) =>
  advanceKnownOrder(work, data.orderId, {
    fact: { kind: 'STOCK_RESERVED' },
    actor: service('inventory'),
  }),
);
