import type { SuperstoreProduct } from '@agora/kit/superstore';
import { v5 as uuidv5 } from 'uuid';
import type { Collection } from '../domain/catalogue/collection.ts';
import { shopCurrency } from '../domain/variants/price.ts';
import { slugOf } from '../domain/catalogue/slug.ts';

const namespace = '6f3a1c52-51a5-5f0e-8d7c-2b9e4a7d6c33';

const made = (name: string, description: string, rule: object | null): Collection => ({
  id: uuidv5(name, namespace),
  slug: slugOf(name),
  name,
  description,
  rule,
  seoTitle: null,
  seoDescription: null,
  version: 1,
});

/** The first part of the SKUs of what a new office needs first, in this order. */
const needed = ['FUR-TA', 'FUR-CH', 'FUR-BO', 'TEC-PH', 'TEC-MA', 'OFF-ST'];
const ofEach = 2;

/** Collections of the demo shop, one of them by hand. */
export function demoCollections(
  products: readonly SuperstoreProduct[],
): { readonly collection: Collection; readonly productIds: readonly string[] }[] {
  const picked = needed.flatMap((kind) => products.filter(({ sku }) => sku.startsWith(kind)).slice(0, ofEach));
  const under = { priceMax: { amount: '9.99', currency: shopCurrency } };
  const wireless = { attributes: [{ code: 'wireless', oneOf: ['true'] }] };
  return [
    {
      collection: made('For the new office', 'Two of everything that one begins with.', null),
      productIds: picked.map(({ id }) => id),
    },
    { collection: made('Under ten dollars', 'What costs less than ten dollars.', under), productIds: [] },
    { collection: made('Without wires', 'What does its work without a cable.', wireless), productIds: [] },
  ];
}
