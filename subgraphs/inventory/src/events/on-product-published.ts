import { on } from '@agora/kit';
import { productPublished } from '@agora/schema';
import type { Work } from '../context.ts';

/** What is sold has levels, even when nobody told of its creation. */
export const onProductPublished = on(productPublished, async ({ data }, { levels }: Work) => {
  await levels.open(
    data.variants.map(({ variantId }) => variantId),
    data.vendorId,
  );
  await levels.nameVariants(data.title, data.variants);
});
