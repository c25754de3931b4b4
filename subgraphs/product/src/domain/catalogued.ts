import type { CataloguedProduct } from './product.ts';

/** What `product.created` and `product.published` say of a product. */
export function catalogued({ product, variants }: CataloguedProduct) {
  return {
    productId: product.id,
    slug: product.slug,
    title: product.title,
    categoryId: product.categoryId,
    vendorId: product.vendorId,
    variants: variants.map(({ id, sku, price }) => ({ variantId: id, sku, price })),
  };
}
