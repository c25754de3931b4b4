import { on } from '@agora/kit';
import { productCreated } from '@agora/schema';
import type { Work } from '../context.ts';

/** Goods can come in as soon as a product is in the catalogue. */
export const onProductCreated = on(productCreated, async ({ data }, { levels }: Work) => {
  await levels.open(
    data.variants.map(({ variantId }) => variantId),
    data.vendorId,
  );
  await levels.nameVariants(data.title, data.variants);
});
