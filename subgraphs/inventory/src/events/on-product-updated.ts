import { on } from '@agora/kit';
import { productUpdated } from '@agora/schema';
import type { Work } from '../context.ts';

/** A variant that was added has levels too; one that was withdrawn keeps its own, for what is left of it. */
export const onProductUpdated = on(productUpdated, async ({ data }, { levels }: Work) => {
  await levels.open(
    data.variants.map(({ variantId }) => variantId),
    data.vendorId,
  );
  await levels.nameVariants(data.title, data.variants);
});
