import { on } from '@agora/kit';
import { inventoryBackorderFilled } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tell } from '../../telling/tell.ts';

/** Who waited for goods, and was told so, is told that all of them are put aside. */
export const onBackorderFilled = on(inventoryBackorderFilled, async ({ id, data }, work: Work) => {
  const { orderId, expiresAt } = data;
  const order = await work.orders.lock(orderId);
  if (!order) return;
  const said = { orderId, number: order.number, expiresAt };
  await tell(work, { recipientId: order.customerId, eventId: id }, { kind: 'ORDER_BACKORDER_FILLED', data: said });
});
