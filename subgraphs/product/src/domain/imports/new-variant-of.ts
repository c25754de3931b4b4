import { shopCurrency } from '../variants/price.ts';
import type { CreateVariant } from '../variants/read-variant.ts';
import { madeSku } from './made-sku.ts';
import type { ProductRecord, VariantRecord } from './product-record.ts';

/** What a record makes of a variant that there is not yet. */
export function newVariantOf(
  one: VariantRecord,
  { slug, title = '' }: Pick<ProductRecord, 'slug' | 'title'>,
  id: string,
): CreateVariant {
  const values = one.options?.map(({ value }) => value) ?? [];
  return {
    id,
    sku: one.sku ?? madeSku(slug, values),
    title: one.title ?? (values.join(' / ') || title),
    price: { amount: one.price ?? '', currency: one.currency ?? shopCurrency },
    weightGrams: one.weightGrams ?? 0,
    requiresShipping: one.requiresShipping ?? true,
    quantityLimitPerCustomer: one.quantityLimitPerCustomer ?? null,
    options: one.options ?? [],
  };
}
