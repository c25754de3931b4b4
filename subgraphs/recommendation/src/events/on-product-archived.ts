import { on } from '@agora/kit';
import { productArchived } from '@agora/schema';
import type { Work } from '../context.ts';

/** What cannot be bought is not recommended; what was learned of it stays, for when it comes back. */
export const onProductArchived = on(productArchived, async ({ data }, { products }: Work) => {
  const known = await products.lock([data.productId]);
  await products.save(known.map((product) => ({ ...product, isAvailable: false })));
});
