import { on } from '@agora/kit';
import { productPriceChanged } from '@agora/schema';
import type { Work } from '../context.ts';

/** Kept once for all carts, which are read with it: they show today's price beside the one that their customer saw. */
export const onProductPriceChanged = on(productPriceChanged, async ({ data, time }, { knownPrices }: Work) => {
  const { variantId, price, since } = data;
  await knownPrices.keep({ variantId, unitPrice: price, priceSince: since === undefined ? time : new Date(since) });
});
