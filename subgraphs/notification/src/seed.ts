import type { SeedContext } from '@agora/kit';
import { digitalProducts, superstoreProducts, superstoreVendorId as vendorId } from '@agora/kit/superstore';
import type { Settings } from './config.ts';
import type { Stores } from './db/stores.ts';

/** Whose the goods of the demo shop are, which nobody has told. */
export async function seed({ stores }: SeedContext<Stores, Settings>): Promise<void> {
  const goods = superstoreProducts().flatMap(({ id: productId, variants }) =>
    variants.map(({ id: variantId, sku }) => ({ variantId, productId, sku, vendorId })),
  );
  const digital = digitalProducts().map(({ id: productId, variantId, sku }) => ({
    variantId,
    productId,
    sku,
    vendorId,
  }));
  await stores.soldVariants.save([...goods, ...digital]);
}
