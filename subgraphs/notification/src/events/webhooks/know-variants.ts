import type { Work } from '../../context.ts';

interface Catalogued {
  readonly productId: string;
  readonly vendorId?: string | null | undefined;
  readonly variants: readonly { readonly variantId: string; readonly sku: string }[];
}

/** Remembers whose the variants of a product are: other events do not say it. */
export async function knowVariants(product: Catalogued, { soldVariants }: Work): Promise<void> {
  const { productId, vendorId = null, variants } = product;
  await soldVariants.save(variants.map(({ variantId, sku }) => ({ variantId, sku, productId, vendorId })));
}
