import { on } from '@agora/kit';
import { orderConfirmed } from '@agora/schema';
import type { Work } from '../../context.ts';
import { rememberOrder } from '../remember-order.ts';
import { recipientOf } from '../recipient-of.ts';
import { tell } from '../tell.ts';

export const onOrderConfirmed = on(orderConfirmed, async ({ id, data }, work: Work) => {
  const { orderId, number, lines, totals } = data;
  const items = lines.reduce((sum, { quantity }) => sum + quantity, 0);
  const said = { orderId, number, items, total: totals.total };
  await tell(work, { recipientId: recipientOf(data), eventId: id }, { kind: 'ORDER_CONFIRMED', data: said });
  await rememberOrder(work, data);
});
