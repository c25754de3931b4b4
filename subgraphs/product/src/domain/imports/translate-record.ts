import type { CataloguedProduct } from '../products/product.ts';
import { keys, textsOfProduct } from '../translations/source-texts.ts';
import { sayTheSame, setTranslations, type Translation } from '../translations/translation.ts';
import { folded } from './options-of-record.ts';
import type { ProductRecord, TextsRecord } from './product-record.ts';

/**
 * The translations of a product by a record; undefined where it says nothing else than before. What is said already is not said anew, so that a text that is
 * out of date stays so when it comes from an export.
 */
export function translateRecord(
  state: CataloguedProduct,
  { translations: told = {} }: Pick<ProductRecord, 'translations'>,
  before: readonly Translation[],
) {
  const given = Object.entries(told).map(([language, texts]) => saidAnew(language, texts, state, before));
  if (given.length === 0) return undefined;
  const decision = setTranslations(textsOfProduct(state), before, { given, removed: [] });
  if (decision.refused) {
    const [, index = '', ...key] = decision.field;
    return { ...decision, field: ['translations', given[Number(index)]?.language ?? '', ...key] };
  }
  return sayTheSame(decision.translations, before) ? undefined : decision;
}

/** All that is amiss with the translations of a record, as `translateRecord` tells the first of it. */
export function* translationFaults(
  state: CataloguedProduct,
  { translations: told = {} }: Pick<ProductRecord, 'translations'>,
  before: readonly Translation[],
) {
  const sources = textsOfProduct(state);
  for (const [language, texts] of Object.entries(told)) {
    const given = saidAnew(language, texts, state, before);
    // Without what is refused the rest is looked at; what is of the language itself ends it.
    for (;;) {
      const decision = setTranslations(sources, before, { given: [given], removed: [] });
      if (!decision.refused) break;
      const [, , ...key] = decision.field;
      yield { refused: decision.refused, field: ['translations', language, ...key] };
      if (!given.texts.delete(key.join())) break;
    }
  }
}

/** What a language says that was not said before. */
function saidAnew(language: string, texts: TextsRecord, state: CataloguedProduct, before: readonly Translation[]) {
  const said = before.find((one) => one.language === language)?.texts ?? {};
  const others = [...textsIn(texts, state)].filter(([key, text]) => (said[key]?.text ?? '') !== text);
  return { language, texts: new Map(others) };
}

/** Texts by their keys. */
function* textsIn(texts: TextsRecord, { product, variants }: CataloguedProduct): Iterable<readonly [string, string]> {
  for (const field of ['title', 'description', 'seoTitle', 'seoDescription'] as const) {
    const text = texts[field];
    if (text !== undefined) yield [field, text];
  }
  for (const [named, { name, values = {} }] of Object.entries(texts.options ?? {})) {
    const option = product.options.find((one) => folded(one.name) === folded(named)) ?? { name: named, values: [] };
    if (name !== undefined) yield [keys.option(option.name), name];
    for (const [value, text] of Object.entries(values)) {
      const known = option.values.find((one) => folded(one) === folded(value)) ?? value;
      yield [keys.optionValue(option.name, known), text];
    }
  }
  for (const [sku, title] of Object.entries(texts.variants ?? {})) {
    yield [keys.variant(variants.find((one) => one.sku === sku)?.id ?? sku), title];
  }
  for (const [code, text] of Object.entries(texts.attributes ?? {})) yield [keys.attribute(code), text];
  for (const [code, text] of Object.entries(texts.attributeHints ?? {})) {
    if (typeof product.attributes[code] === 'string') yield [keys.attribute(code), text];
  }
}
