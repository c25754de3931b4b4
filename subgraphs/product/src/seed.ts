import type { SeedContext } from '@agora/kit';
import {
  type SuperstoreProduct,
  superstoreCategories,
  superstoreProducts,
  superstoreVendorId,
} from '@agora/kit/superstore';
import { standardTaxClass } from '@agora/schema';
import type { Settings } from './config.ts';
import type { Stores } from './db/stores.ts';
import { shopCurrency } from './domain/price.ts';
import type { CataloguedProduct } from './domain/product.ts';

/** A statement takes 65,535 values at most, and a product has some ten. */
const chunkSize = 1_000;

/** The catalogue of the demo shop: all published, one variant each, all in stock. */
export async function seed({ stores }: SeedContext<Stores, Settings>): Promise<void> {
  await stores.categories.add(superstoreCategories());
  const names = new Map(superstoreCategories().map(({ id, name, parentId }) => [id, { name, parentId }]));
  const catalogued = superstoreProducts().map((product) => {
    const category = names.get(product.categoryId);
    const parent = names.get(category?.parentId ?? '');
    return toCatalogued(product, `${product.title}. ${category?.name ?? ''}, ${parent?.name ?? ''}.`);
  });
  for (let start = 0; start < catalogued.length; start += chunkSize) {
    const chunk = catalogued.slice(start, start + chunkSize);
    await stores.products.add(chunk);
    const variantIds = chunk.flatMap(({ variants }) => variants.map(({ id }) => id));
    await stores.variants.setInStock(variantIds, true);
  }
}

function toCatalogued(product: SuperstoreProduct, description: string): CataloguedProduct {
  const { id, slug, title, categoryId, variantId, sku, weightGrams, unitPriceCents, firstSoldAt } = product;
  return {
    product: {
      id,
      slug,
      title,
      description,
      status: 'PUBLISHED',
      categoryId,
      vendorId: superstoreVendorId,
      taxClass: standardTaxClass,
      createdAt: firstSoldAt,
      version: 1,
    },
    variants: [
      {
        id: variantId,
        productId: id,
        sku,
        title,
        price: { minor: unitPriceCents, currency: shopCurrency },
        priceSince: firstSoldAt,
        weightGrams,
        isWithdrawn: false,
      },
    ],
  };
}
