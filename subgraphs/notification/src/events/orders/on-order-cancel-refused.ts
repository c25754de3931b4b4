import { on } from '@agora/kit';
import { orderCancelRefused } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tell } from '../tell.ts';

/** A customer who asked for nothing is told nothing of it. */
export const onOrderCancelRefused = on(orderCancelRefused, async ({ id, data }, work: Work) => {
  const { orderId, number, reason } = data;
  if (reason === 'OUT_OF_STOCK') return;
  await tell(
    work,
    { recipientId: data.customerId, eventId: id },
    { kind: 'ORDER_CANCEL_REFUSED', data: { orderId, number } },
  );
});
