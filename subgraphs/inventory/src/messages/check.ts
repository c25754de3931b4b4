import { answer } from '@agora/kit';
import { inventoryCheck } from '@agora/schema';
import type { Asked } from '../context.ts';
import { backorderableOf } from '../domain/backorder/backorder-policy.ts';

/** How many of each variant can be sold at this moment, those that may be promised before they are there included. */
export const check = answer(inventoryCheck, async ({ variantIds }, { levels, now }: Asked) => {
  const sales = await levels.salesOf(variantIds);
  return {
    levels: [...new Set(variantIds)].map((variantId) => {
      const sold = sales.get(variantId);
      return { variantId, available: sold ? sold.available + backorderableOf(sold.policy, sold.owed, now()) : 0 };
    }),
  };
});
