import { answer } from '@agora/kit';
import { inventoryCheck } from '@agora/schema';
import type { Asked } from '../context.ts';

/** How many of each variant can be sold at this moment. */
export const check = answer(inventoryCheck, async ({ variantIds }, { levels }: Asked) => {
  const available = await levels.availableOf(variantIds);
  return {
    levels: [...new Set(variantIds)].map((variantId) => ({ variantId, available: available.get(variantId) ?? 0 })),
  };
});
