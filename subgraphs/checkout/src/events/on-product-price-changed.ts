import { on } from '@agora/kit';
import { productPriceChanged } from '@agora/schema';
import type { Work } from '../context.ts';

/**
 * Kept once for all carts, which are read with it: they show today's price beside the one that their customer saw. What
 * an earlier release told is in no order with other prices; carts learn it by the quotes that their problems and their
 * purchase ask for.
 */
export const onProductPriceChanged = on(productPriceChanged, async ({ data }, { knownPrices }: Work) => {
  const { variantId, price, since } = data;
  if (since === undefined) return;
  await knownPrices.keep({ variantId, unitPrice: price, priceSince: new Date(since) });
});
