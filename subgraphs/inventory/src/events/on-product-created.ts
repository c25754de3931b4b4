import { on } from '@agora/kit';
import { productCreated } from '@agora/schema';
import type { Work } from '../context.ts';
import { keepVariants } from '../db/level/keep-variants.ts';

/** Goods can come in as soon as a product is in the catalogue. */
export const onProductCreated = on(productCreated, async ({ data }, { levels }: Work) => {
  await keepVariants(data, levels);
});
