import { CodedError } from '@agora/kit';
import { keys } from '../../domain/translations/source-texts.ts';
import { type GivenTranslation, mostLanguages } from '../../domain/translations/translation.ts';
import type { ProductTranslationInput, ValueTranslationInput } from '../../generated/resolvers.ts';

const mostTexts = 1_000;

interface GivenTexts<One> {
  readonly translations?: readonly One[] | null | undefined;
  readonly removeLanguages?: readonly string[] | null | undefined;
}

/** Texts in the languages that an input names, by their keys. Null says no more than leaving a text out. */
export function givenTranslations<One extends { readonly language: string }>(
  input: GivenTexts<One>,
  textsOf: (one: One) => Iterable<readonly [string, string | null | undefined]> = fieldsOf,
): { readonly given: readonly GivenTranslation[]; readonly removed: readonly string[] } {
  const removed = input.removeLanguages ?? [];
  const translations = input.translations ?? [];
  if (removed.length > mostLanguages || translations.length > mostLanguages) {
    throw new CodedError('BAD_USER_INPUT', `At most ${mostLanguages} languages are changed at once.`);
  }
  const given = translations.map((one) => {
    const said = [...textsOf(one)].flatMap(([key, text]) => (text == null ? [] : [[key, text] as const]));
    if (said.length > mostTexts) throw new CodedError('BAD_USER_INPUT', `A language has at most ${mostTexts} texts.`);
    return { language: one.language, texts: new Map(said) };
  });
  return { given, removed };
}

/** The fields of an input that are texts themselves. */
export function* fieldsOf(one: object): Iterable<readonly [string, string]> {
  for (const [field, value] of Object.entries(one)) {
    if (field !== 'language' && typeof value === 'string') yield [field, value];
  }
}

export function* choicesIn(choices: readonly ValueTranslationInput[] | null | undefined) {
  for (const { value, translation } of choices ?? []) yield [keys.choice(value), translation] as const;
}

export function* textsOfProductInput(
  one: ProductTranslationInput,
): Iterable<readonly [string, string | null | undefined]> {
  yield* fieldsOf(one);
  for (const { name, translation, values } of one.options ?? []) {
    yield [keys.option(name), translation];
    for (const { value, translation: said } of values ?? []) yield [keys.optionValue(name, value), said];
  }
  for (const { variantId, title } of one.variants ?? []) yield [keys.variant(variantId), title];
  for (const { mediaId, alt } of one.media ?? []) yield [keys.media(mediaId), alt];
  for (const { code, text } of one.attributes ?? []) yield [keys.attribute(code), text];
}
