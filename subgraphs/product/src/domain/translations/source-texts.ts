import type { Attribute } from '../catalogue/attribute.ts';
import type { Brand } from '../catalogue/brand.ts';
import type { Category } from '../catalogue/category.ts';
import type { Collection } from '../catalogue/collection.ts';
import type { CataloguedProduct, Product, ProductVariant } from '../products/product.ts';
import type { SourceText, SourceTexts } from './translation.ts';

const line = (text: string | null, longest: number, isNeeded = true): SourceText => ({
  text: text ?? '',
  form: 'LINE',
  longest,
  isNeeded,
});
const block = (text: string, longest: number): SourceText => ({ text, form: 'BLOCK', longest, isNeeded: true });
const seo = ({ seoTitle, seoDescription }: Pick<Product, 'seoTitle' | 'seoDescription'>) =>
  [
    ['seoTitle', line(seoTitle, 120)],
    ['seoDescription', line(seoDescription, 320)],
  ] as const;

/** By what each text is known whose thing has more than one of its kind. */
export const keys = {
  option: (name: string) => `option/${encodeURIComponent(name)}`,
  optionValue: (name: string, value: string) => `option/${encodeURIComponent(name)}/${encodeURIComponent(value)}`,
  variant: (id: string) => `variant/${id}`,
  media: (id: string) => `media/${id}`,
  attribute: (code: string) => `attribute/${code}`,
  choice: (choice: string) => `choice/${encodeURIComponent(choice)}`,
} as const;

export function textsOfProduct({ product, variants, media }: CataloguedProduct): SourceTexts {
  return new Map([
    ['title', line(product.title, 200)],
    ['description', block(product.description, 10_000)],
    ...seo(product),
    ...product.options.flatMap(({ name, values }) => [
      [keys.option(name), line(name, 50)] as const,
      ...values.map((value) => [keys.optionValue(name, value), line(value, 50)] as const),
    ]),
    ...variants.map((one) => [keys.variant(one.id), line(one.title, 200, !saysNothingElse(one, product))] as const),
    ...media.map(({ id, alt }) => [keys.media(id), line(alt, 300)] as const),
    ...Object.entries(product.attributes).flatMap(([code, value]) =>
      // Most of them are measures and the like, which are the same in each language.
      typeof value === 'string' ? [[keys.attribute(code), line(value, 200, false)] as const] : [],
    ),
  ]);
}

/** Whether the title of a variant is that of its product, or its values of the options: then so it is in each language. */
export function saysNothingElse(
  { title, optionValues }: Pick<ProductVariant, 'title' | 'optionValues'>,
  product: Pick<Product, 'title'>,
): boolean {
  return title === product.title || (optionValues.length > 0 && title === optionValues.join(' / '));
}

export function textsOfCategory({ name, description }: Category): SourceTexts {
  return new Map([
    ['name', line(name, 100)],
    ['description', block(description, 5_000)],
  ]);
}

/** Most brands are called the same everywhere. */
export function textsOfBrand({ name, description }: Brand): SourceTexts {
  return new Map([
    ['name', line(name, 100, false)],
    ['description', block(description, 5_000)],
  ]);
}

export function textsOfCollection(collection: Collection): SourceTexts {
  return new Map([
    ['name', line(collection.name, 100)],
    ['description', block(collection.description, 5_000)],
    ...seo(collection),
  ]);
}

/** Most units are written the same everywhere. */
export function textsOfAttribute({ name, unit, choices }: Attribute): SourceTexts {
  return new Map([
    ['name', line(name, 100)],
    ['unit', line(unit, 20, false)],
    ...choices.map((choice) => [keys.choice(choice), line(choice, 100)] as const),
  ]);
}
