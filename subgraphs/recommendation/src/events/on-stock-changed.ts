import { on } from '@agora/kit';
import { inventoryStockChanged } from '@agora/schema';
import type { Work } from '../context.ts';

/** What is sold out is not recommended until some of it is there again. */
export const onStockChanged = on(inventoryStockChanged, async ({ data }, { stock }: Work) => {
  await stock.setStock(data.variantId, data.status !== 'OUT_OF_STOCK');
});
