import { answer } from '@agora/kit';
import { checkoutIsBought } from '@agora/schema';
import type { Asked } from '../context.ts';

export const answerIsBought = answer(checkoutIsBought, async ({ orderId }, { carts }: Asked) => ({
  isBought: (await carts.byOrders([orderId])).has(orderId),
}));
