import { job } from '@agora/kit';
import { inventoryBackInStock } from '@agora/schema';
import type { Jobs, Work } from '../context.ts';
import { backInStock } from '../job-kinds.ts';

/** In one transaction. */
const atOnce = 500;

/** Who waits for goods is told once that they are back, unless they are gone again by then. */
export const tellBackInStock = job(backInStock, async ({ data: { variantId }, finish }, _: Jobs) => {
  let isDone = false;
  while (!isDone) {
    isDone = await finish(async ({ levels, backInStock: waiting, emit }: Work, notYet) => {
      const available = (await levels.salesOf([variantId])).get(variantId)?.available ?? 0;
      if (available === 0) return true;
      const customerIds = await waiting.take(variantId, atOnce);
      const name = (await levels.namesOf([variantId])).get(variantId);
      const said = { variantId, sku: name?.sku ?? null, title: name?.title ?? null };
      await emit(customerIds.map((customerId) => inventoryBackInStock.draft({ ...said, customerId })));
      if (customerIds.length < atOnce) return true;
      notYet();
      return false;
    });
  }
});
