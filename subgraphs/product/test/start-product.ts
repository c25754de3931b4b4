import { startTestSubgraph } from '@agora/kit/testing';
import { v7 as uuidv7 } from 'uuid';
import type { CataloguedProduct, Product } from '../src/domain/products/product.ts';
import type { Settings } from '../src/config.ts';
import { product } from '../src/subgraph.ts';

export const settings: Settings = {
  mediaUrl: 'https://shop.test',
  downloadUrl: 'https://shop.test',
  storefrontUrl: 'https://www.shop.test',
  publicMediaUrl: 'https://pictures.shop.test',
  mediaStore: undefined,
};

export const startProduct = (
  changed: Partial<Settings> = {},
  options: { readonly database?: { readonly url: string } } = {},
) => startTestSubgraph(product, { ...settings, ...changed }, options);

export type ProductShop = Awaited<ReturnType<typeof startProduct>>;

export const ada = { id: '018f0000-0000-7000-8000-00000000ada0' };
export const vendorId = '018f0000-0000-7000-8000-00000000be01';
export const vendor = {
  id: '018f0000-0000-7000-8000-0000000000f1',
  roles: ['VENDOR'],
  scopes: ['product:write'],
  vendorId,
};
export const otherVendor = { ...vendor, id: uuidv7(), vendorId: uuidv7() };
export const admin = {
  id: '018f0000-0000-7000-8000-00000000ad00',
  roles: ['ADMIN'],
  scopes: ['product:write', 'product:write:any'],
};
export const courier = { id: '018f0000-0000-7000-8000-0000000000f2', roles: ['COURIER'], scopes: ['delivery:record'] };

export const furniture = '018f0000-0000-7000-8000-0000000ca001';
export const chairs = '018f0000-0000-7000-8000-0000000ca002';
export const technology = '018f0000-0000-7000-8000-0000000ca003';

/** A shop with furniture, of which chairs are a part, and technology. */
export async function startWithCategories(changed: Partial<Settings> = {}) {
  const shop = await startProduct(changed);
  await shop.given(({ categories }) =>
    categories.add([
      { id: furniture, slug: 'furniture', name: 'Furniture', parentId: null },
      { id: chairs, slug: 'chairs', name: 'Chairs', parentId: furniture },
      { id: technology, slug: 'technology', name: 'Technology', parentId: null },
    ]),
  );
  return shop;
}

interface Described extends Partial<Product> {
  readonly cents?: number;
  readonly sku?: string;
}

/** A published chair of one variant at 10 dollars, but for what is said. */
export function aProduct({ cents = 1_000, sku, ...said }: Described = {}): CataloguedProduct {
  const id = said.id ?? uuidv7();
  const product: Product = {
    id,
    slug: `chair-${id}`,
    title: 'Chair',
    description: '',
    status: 'PUBLISHED',
    categoryId: chairs,
    vendorId,
    taxClass: 'standard',
    publishFrom: null,
    publishUntil: null,
    seoTitle: null,
    seoDescription: null,
    brandId: null,
    options: [],
    attributes: {},
    createdAt: new Date('2026-01-01T00:00:00Z'),
    version: 1,
    ...said,
  };
  const price = { minor: cents, currency: 'USD' };
  const variant = {
    id: uuidv7(),
    productId: id,
    sku: sku ?? `SKU-${id}`,
    title: product.title,
    price,
    compareAt: null,
    priceSince: product.createdAt,
    weightGrams: 500,
    quantityLimitPerCustomer: null,
    requiresShipping: true,
    optionValues: [],
    isWithdrawn: false,
  };
  return { product, variants: [variant], media: [] };
}
