import { on } from '@agora/kit';
import { productUpdated } from '@agora/schema';
import type { Work } from '../context.ts';
import { keepVariants } from '../db/level/keep-variants.ts';

/** A variant that was added has levels too; one that was withdrawn keeps its own, for what is left of it. */
export const onProductUpdated = on(productUpdated, async ({ data }, { levels }: Work) => {
  await keepVariants(data, levels);
});
