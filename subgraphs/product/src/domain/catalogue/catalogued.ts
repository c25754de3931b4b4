import { productUpdated } from '@agora/schema';
import type { CataloguedProduct } from '../products/product.ts';
import { shownPrice } from '../prices/shown-price.ts';
import { soldOf } from '../products/variant-count.ts';

/** What `product.created` and `product.published` say of a product. */
export function catalogued({ product, variants }: Pick<CataloguedProduct, 'product' | 'variants'>) {
  return {
    productId: product.id,
    slug: product.slug,
    title: product.title,
    categoryId: product.categoryId,
    vendorId: product.vendorId,
    variants: soldOf(variants).map((one) => ({
      variantId: one.id,
      sku: one.sku,
      price: shownPrice(one),
      ...(!one.requiresShipping && { requiresShipping: false }),
    })),
  };
}

/** `product.updated` of a product as it is from now on. */
export function updated({ product, variants }: Pick<CataloguedProduct, 'product' | 'variants'>) {
  return productUpdated.draft({
    ...catalogued({ product, variants }),
    // What is to come by itself is a draft to others until they are told that it came.
    status: product.status === 'PUBLISHED' && product.publishFrom !== null ? 'DRAFT' : product.status,
    withdrawnVariantIds: variants.filter(({ isWithdrawn }) => isWithdrawn).map(({ id }) => id),
  });
}
