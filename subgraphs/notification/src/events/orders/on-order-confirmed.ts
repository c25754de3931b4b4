import { on } from '@agora/kit';
import { isShipped, orderConfirmed } from '@agora/schema';
import type { Work } from '../../context.ts';
import { sellersDue } from '../../job-kinds.ts';
import { rememberOrder } from '../remember-order.ts';
import { tell } from '../../telling/tell.ts';

export const onOrderConfirmed = on(orderConfirmed, async ({ id, data }, work: Work) => {
  const { orderId, number, lines, totals } = data;
  const items = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const isSent = lines.some(isShipped) ? {} : { isSent: false as const };
  const said = { orderId, number, items, total: totals.total, ...isSent };
  await tell(work, { recipientId: data.customerId, eventId: id }, { kind: 'ORDER_CONFIRMED', data: said });
  const sold = lines.map(({ productId, title, quantity }) => ({ productId, title, quantity }));
  await work.enqueue(sellersDue, { eventId: id, about: { kind: 'SALE', number, lines: sold } }, { key: id });
  await rememberOrder(work, data);
});
