import { answer } from '@agora/kit';
import { orderGuestContact } from '@agora/schema';
import type { Asked } from '../context.ts';

export const answerGuestContact = answer(orderGuestContact, async ({ orderId }, { orders }: Asked) => {
  const buyer = (await orders.byIds([orderId])).get(orderId)?.buyer;
  return buyer?.kind === 'GUEST' ? { email: buyer.email } : null;
});
