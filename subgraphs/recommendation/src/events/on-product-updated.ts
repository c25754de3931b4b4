import { on } from '@agora/kit';
import { productUpdated } from '@agora/schema';
import type { Work } from '../context.ts';

/** What moved to another category is related to what is there. */
export const onProductUpdated = on(productUpdated, async ({ data }, { products }: Work) => {
  const { productId, categoryId, status } = data;
  const known = await products.lock([productId]);
  await products.save(known.map((product) => ({ ...product, categoryId, isAvailable: status === 'PUBLISHED' })));
});
