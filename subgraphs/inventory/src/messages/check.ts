import { answer } from '@agora/kit';
import { inventoryCheck } from '@agora/schema';
import type { Asked } from '../context.ts';
import { backorderableOf } from '../domain/backorder/backorder-policy.ts';
import { nothingToSell } from '../domain/backorder/nothing-to-sell.ts';
import { promiseOf } from '../domain/backorder/promise-of.ts';

/** How many of each variant can be sold at this moment, those that may be promised before they are there included, and what the cart that asks holds. */
export const check = answer(inventoryCheck, async ({ variantIds, holdId }, { levels, supplies, holds, now }: Asked) => {
  const sales = await levels.salesOf(variantIds);
  const held = holdId === undefined ? undefined : await holds.find(holdId);
  const asked = [...new Set(variantIds)].map((variantId) => {
    const { available: free, policy, owed } = sales.get(variantId) ?? nothingToSell;
    const available = free + (held?.goods.get(variantId) ?? 0);
    return { variantId, available, policy, quantity: backorderableOf(policy, owed, now()) };
  });
  const promised = asked.flatMap(({ variantId, quantity }) => (quantity > 0 ? [variantId] : []));
  const restocks = promised.length > 0 ? await supplies.restocksOf(promised, now()) : new Map<string, Date>();
  return {
    levels: asked.map(({ variantId, available, policy, quantity }) => {
      if (quantity === 0) return { variantId, available, promised: null };
      const { kind, expectedAt } = promiseOf(policy, restocks.get(variantId), now());
      return {
        variantId,
        available: available + quantity,
        promised: { quantity, kind, expectedAt: expectedAt?.toISOString() ?? null },
      };
    }),
  };
});
