import { on } from '@agora/kit';
import { checkoutCartAbandoned } from '@agora/schema';
import type { Work } from '../../context.ts';
import { tell } from '../../telling/tell.ts';
import { queueCartReminder } from './queue-cart-reminder.ts';

export const onCheckoutCartAbandoned = on(checkoutCartAbandoned, async ({ id, data }, work: Work) => {
  const { cartId, customerId: recipientId, lines } = data;
  const [first] = lines;
  if (!first) return;
  const said = { cartId, name: first.title, others: lines.length - 1 };
  await tell(work, { recipientId, eventId: id }, { kind: 'CART_ABANDONED', data: said });
  await queueCartReminder(work, { ...data, eventId: id, recipientId });
});
