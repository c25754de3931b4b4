import { answer } from '@agora/kit';
import { productSellers } from '@agora/schema';
import type { Asked } from '../context.ts';

/** Whose goods are these? Two statements, however many are asked about. */
export const sellers = answer(productSellers, async ({ productIds, variantIds }, { products, variants }: Asked) => {
  const known = [...(await variants.by('id', variantIds)).values()];
  const found = await products.byId([...new Set([...productIds, ...known.map(({ productId }) => productId)])]);
  const askedOf = Map.groupBy(known, ({ productId }) => productId);
  return {
    sellers: [...found.values()].flatMap(({ id: productId, title, vendorId }) =>
      vendorId === null
        ? []
        : [{ productId, title, vendorId, variantIds: (askedOf.get(productId) ?? []).map(({ id }) => id) }],
    ),
  };
});
