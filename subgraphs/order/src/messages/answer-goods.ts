import { answer } from '@agora/kit';
import { orderGoods } from '@agora/schema';
import type { Asked } from '../context.ts';

/** Of somebody else's order nobody learns that there is one. */
export const answerGoods = answer(orderGoods, async ({ orderId, customerId }, { orders }: Asked) => {
  const buyer = (await orders.byIds([orderId])).get(orderId)?.buyer;
  if (buyer?.kind !== 'CUSTOMER' || buyer.customerId !== customerId) return null;
  const lines = (await orders.linesOf([orderId])).get(orderId) ?? [];
  return { lines: lines.map(({ variantId, quantity }) => ({ variantId, quantity })) };
});
