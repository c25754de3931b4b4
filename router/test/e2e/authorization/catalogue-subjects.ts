import { randomUUID } from 'node:crypto';
import type { ShopClient } from '../shop-client.ts';

/** A draft of the vendor. */
export async function makeDraft(vendor: ShopClient) {
  const { categories } = await vendor.request('{ categories { id } }');
  const variants = [{ sku: randomUUID(), title: 'Draft', price: { amount: '1.00', currency: 'USD' } }];
  const about = { title: 'Draft', description: 'Not for sale yet.', categoryId: categories[0].id };
  const { productCreate } = await vendor.request(DRAFT, { input: { ...about, variants } });
  const productId: string = productCreate.product.id;
  await vendor.request(TRANSLATE, { input: { productId, translations: [{ language: 'de', title: 'Entwurf' }] } });
  return {
    draft: productId,
    draftVariant: productCreate.product.variants[0].id as string,
    category: categories[0].id as string,
  };
}

const DRAFT =
  'mutation ($input: ProductCreateInput!) { productCreate(input: $input) { product { id variants { id } } } }';
const TRANSLATE =
  'mutation ($input: ProductTranslationsSetInput!) { productTranslationsSet(input: $input) { userErrors { code } } }';
