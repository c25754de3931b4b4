import { on } from '@agora/kit';
import { productPriceChanged } from '@agora/schema';
import type { Work } from '../context.ts';
import { changePrices } from '../domain/change-prices.ts';

/** Open carts show today's price beside the one that their customer saw. */
export const onProductPriceChanged = on(productPriceChanged, async ({ data }, { carts, now }: Work) => {
  for (const cart of await carts.lockOpenWith(data.variantId)) {
    if (cart.status !== 'OPEN') continue;
    await carts.save(changePrices(cart, new Map([[data.variantId, data.price]]), now()));
  }
});
