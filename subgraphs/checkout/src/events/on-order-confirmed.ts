import { on } from '@agora/kit';
import { orderConfirmed } from '@agora/schema';
import type { Work } from '../context.ts';

/** What an order held of codes and promotions is used now. */
export const onOrderConfirmed = on(orderConfirmed, async ({ data }, { uses }: Work) => {
  await uses.settle(data.orderId, 'CONFIRMED');
});
