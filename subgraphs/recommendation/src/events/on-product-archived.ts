import { on } from '@agora/kit';
import { productArchived } from '@agora/schema';
import type { Work } from '../context.ts';

/** What cannot be bought is not recommended; what was learned of it stays, for when it comes back. */
export const onProductArchived = on(productArchived, async ({ data }, { products }: Work) => {
  await products.withdraw(data.productId);
});
