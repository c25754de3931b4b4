import { on } from '@agora/kit';
import { inventoryRejected } from '@agora/schema';
import type { Work } from '../context.ts';
import { advanceKnownOrder } from './advance-known-order.ts';

export const onInventoryRejected = on(inventoryRejected, ({ data }, work: Work) =>
  advanceKnownOrder(work, data.orderId, {
    fact: { kind: 'STOCK_REFUSED' },
    detail: 'There was too little stock.',
  }),
);
