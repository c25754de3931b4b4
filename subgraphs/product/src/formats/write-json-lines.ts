import { toDecimal } from '@agora/schema';
import { selectedOptions } from '../domain/products/product-options.ts';
import type { Product, ProductVariant } from '../domain/products/product.ts';
import { keys } from '../domain/translations/source-texts.ts';
import type { Translation } from '../domain/translations/translation.ts';
import { soldOf } from '../domain/products/variant-count.ts';
import type { ProductWriter } from './exported-product.ts';

/** All that can be imported of a product. */
export const jsonLines: ProductWriter = {
  contentType: 'application/x-ndjson',
  extension: 'jsonl',
  opening: () => '',
  closing: '',
  write({ product, variants, status, category, brand, translations }) {
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
      translations: translations.length > 0 ? translatedTexts(product, variants, translations) : undefined,
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
        quantityLimitPerCustomer: one.quantityLimitPerCustomer ?? undefined,
        requiresShipping: one.requiresShipping ? undefined : false,
      })),
    };
    return `${JSON.stringify(line)}\n`;
  },
};

/** As `TextsRecord` is read, by languages. */
function translatedTexts(
  { options, attributes }: Product,
  variants: readonly ProductVariant[],
  translations: readonly Translation[],
) {
  const inEach = translations.map(({ language, texts }) => {
    const said = (key: string) => texts[key]?.text;
    const pairs = <Entry>(of: readonly Entry[], keyOf: (entry: Entry) => string, named: (entry: Entry) => string) => {
      const found = of.flatMap((entry) => {
        const text = said(keyOf(entry));
        return text === undefined ? [] : [[named(entry), text] as const];
      });
      return found.length > 0 ? Object.fromEntries(found) : undefined;
    };
    const ofOptions = options.flatMap(({ name, values }) => {
      const own = said(keys.option(name));
      const ofValues = pairs(values, (value) => keys.optionValue(name, value), String);
      return own === undefined && ofValues === undefined ? [] : [[name, { name: own, values: ofValues }] as const];
    });
    const written = {
      title: said('title'),
      description: said('description'),
      seoTitle: said('seoTitle'),
      seoDescription: said('seoDescription'),
      options: ofOptions.length > 0 ? Object.fromEntries(ofOptions) : undefined,
      variants: pairs(
        soldOf(variants),
        ({ id }) => keys.variant(id),
        ({ sku }) => sku,
      ),
      attributes: pairs(Object.keys(attributes), keys.attribute, String),
    };
    return [language, written] as const;
  });
  return Object.fromEntries(inEach);
}
