import { on } from '@agora/kit';
import { productPublished } from '@agora/schema';
import type { Work } from '../context.ts';

/** From now on it can be recommended, with all that was learned of it before. */
export const onProductPublished = on(productPublished, async ({ data }, { products }: Work) => {
  const { productId, categoryId } = data;
  const known = await products.lock([productId]);
  await products.save(known.map((product) => ({ ...product, categoryId, isAvailable: true })));
});
