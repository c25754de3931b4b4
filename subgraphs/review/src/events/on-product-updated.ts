import { on } from '@agora/kit';
import { productUpdated } from '@agora/schema';
import type { Work } from '../context.ts';

/** Whom a reply may come from, and what mails call the product. */
export const onProductUpdated = on(productUpdated, async ({ data }, { products }: Work) => {
  const { productId, title, slug, vendorId = null } = data;
  await products.rename({ productId, title, slug, vendorId });
});
