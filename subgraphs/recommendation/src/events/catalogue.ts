import type { Work } from '../context.ts';

interface Catalogued {
  readonly productId: string;
  readonly categoryId: string;
  readonly vendorId?: string | null | undefined;
  readonly title: string;
  readonly isPublished: boolean;
  readonly variants: readonly { readonly variantId: string }[];
}

/** Keeps what the catalogue says of a product. */
export async function catalogue(
  { productId, categoryId, vendorId = null, title, isPublished, variants }: Catalogued,
  { products, stock }: Pick<Work, 'products' | 'stock'>,
): Promise<void> {
  await products.catalogue([{ productId, categoryId, vendorId, title, isPublished }]);
  await stock.setVariants(
    productId,
    variants.map(({ variantId }) => variantId),
  );
}
