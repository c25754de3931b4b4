import { on } from '@agora/kit';
import { productPublished } from '@agora/schema';
import type { Work } from '../context.ts';

/** What can be bought can be reviewed, and stays so when it is archived. */
export const onProductPublished = on(productPublished, async ({ data }, { products }: Work) => {
  const { productId, title, slug, vendorId = null } = data;
  await products.publish({ productId, title, slug, vendorId });
});
