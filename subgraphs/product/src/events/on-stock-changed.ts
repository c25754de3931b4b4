import { on } from '@agora/kit';
import { inventoryStockChanged } from '@agora/schema';
import type { Work } from '../context.ts';

/** Products can be listed by whether they are in stock. */
export const onStockChanged = on(inventoryStockChanged, async ({ data }, { variants }: Work) => {
  await variants.setInStock([data.variantId], data.status !== 'OUT_OF_STOCK');
});
