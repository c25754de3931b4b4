import { toDecimal } from '@agora/schema';
import { selectedOptions } from '../domain/products/product-options.ts';
import { soldOf } from '../domain/products/variant-count.ts';
import type { ProductWriter } from './exported-product.ts';

/** All that can be imported of a product. */
export const jsonLines: ProductWriter = {
  contentType: 'application/x-ndjson',
  extension: 'jsonl',
  opening: () => '',
  closing: '',
  write({ product, variants, status, category, brand }) {
    const { slug, title, description, taxClass, seoTitle, seoDescription, options, attributes } = product;
    const line = {
      slug,
      title,
      description,
      category: category?.slug,
      brand: brand?.name,
      status,
      taxClass,
      seoTitle: seoTitle ?? undefined,
      seoDescription: seoDescription ?? undefined,
      options: options.map(({ name }) => name),
      attributes,
      variants: soldOf(variants).map((one) => ({
        sku: one.sku,
        title: one.title,
        options:
          options.length === 0
            ? undefined
            : Object.fromEntries(selectedOptions(options, one.optionValues).map(({ name, value }) => [name, value])),
        price: toDecimal(one.price),
        compareAtPrice: one.compareAt ? toDecimal(one.compareAt) : undefined,
        currency: one.price.currency,
        weightGrams: one.weightGrams,
      })),
    };
    return `${JSON.stringify(line)}\n`;
  },
};
