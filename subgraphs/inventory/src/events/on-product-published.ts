import { on } from '@agora/kit';
import { productPublished } from '@agora/schema';
import type { Work } from '../context.ts';
import { keepVariants } from '../db/level/keep-variants.ts';

/** What is sold has levels, even when nobody told of its creation. */
export const onProductPublished = on(productPublished, async ({ data }, { levels }: Work) => {
  await keepVariants(data, levels);
});
