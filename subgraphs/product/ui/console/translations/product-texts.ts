import type { ProductTranslationInput, TranslatedProductFragment } from '@agora/schema/operations';
import type { SourceText } from './text-pair.ts';

const option = (name: string) => `option/${encodeURIComponent(name)}`;
const optionValue = (name: string, value: string) => `${option(name)}/${encodeURIComponent(value)}`;

/** All texts of a product, as the graph calls them; a variant that is called as its options say is translated with them. */
export function sourcesOf(product: TranslatedProductFragment): readonly SourceText[] {
  const { title, description, seo, options, variants, media, attributes } = product;
  return [
    { key: 'title', label: 'Title', source: title },
    { key: 'description', label: 'Description', source: description, isLong: true },
    { key: 'seoTitle', label: 'Title for search engines', source: seo.title },
    { key: 'seoDescription', label: 'Description for search engines', source: seo.description, isLong: true },
    ...options.flatMap(({ name, values }) => [
      { key: option(name), label: `Option ${name}`, source: name },
      ...values.map((value) => ({ key: optionValue(name, value), label: `${name} ${value}`, source: value })),
    ]),
    ...variants
      .filter((one) => one.title !== title && one.title !== one.selectedOptions.map(({ value }) => value).join(' / '))
      .map((one) => ({ key: `variant/${one.id}`, label: `Variant ${one.title}`, source: one.title })),
    ...media.map(({ id, alt }, index) => ({
      key: `media/${id}`,
      label: `Picture ${String(index + 1)}, for those who do not see it`,
      source: alt,
    })),
    ...attributes
      .filter(({ attribute: { type }, text }) => type === 'TEXT' && text !== null)
      .map(({ attribute: { code, name }, text }) => ({ key: `attribute/${code}`, label: name, source: text ?? '' })),
  ];
}

/** What was said of these texts, as the graph takes it. */
export function saidOf(
  { options, variants, media, attributes }: TranslatedProductFragment,
  texts: ReadonlyMap<string, string>,
): Omit<ProductTranslationInput, 'language'> {
  const said = <Said>(key: string, of: (text: string) => Said): Said[] => {
    const text = texts.get(key);
    return text === undefined ? [] : [of(text)];
  };
  return {
    title: texts.get('title'),
    description: texts.get('description'),
    seoTitle: texts.get('seoTitle'),
    seoDescription: texts.get('seoDescription'),
    options: options.map(({ name, values }) => ({
      name,
      translation: texts.get(option(name)),
      values: values.flatMap((value) => said(optionValue(name, value), (translation) => ({ value, translation }))),
    })),
    variants: variants.flatMap(({ id: variantId }) => said(`variant/${variantId}`, (title) => ({ variantId, title }))),
    media: media.flatMap(({ id: mediaId }) => said(`media/${mediaId}`, (alt) => ({ mediaId, alt }))),
    attributes: attributes.flatMap(({ attribute: { code } }) => said(`attribute/${code}`, (text) => ({ code, text }))),
  };
}
