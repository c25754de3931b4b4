import { blockOfText, digestOfText, isVisible, lineOfText } from '@agora/schema';
import type { ProductRefusal } from '../products/product.ts';
import { shopLanguage } from './language.ts';

/** Kinds of what is translated. */
export type TranslatedKind = 'PRODUCT' | 'CATEGORY' | 'COLLECTION' | 'BRAND' | 'ATTRIBUTE';

/** A text of the shop, and what a translation of it may be. */
export interface SourceText {
  readonly text: string;
  readonly form: 'LINE' | 'BLOCK';
  readonly longest: number;
  /** Whether a translation without it is incomplete. */
  readonly isNeeded: boolean;
}

/** All texts of one thing, by their keys. */
export type SourceTexts = ReadonlyMap<string, SourceText>;

/** A text in another language, and what was translated by it, so that it is seen when that is another. */
interface TranslatedText {
  readonly text: string;
  readonly of: string;
}

/** What is said of one thing in another language; what is left out is read in the language of the shop. */
export interface Translation {
  readonly language: string;
  readonly texts: Readonly<Record<string, TranslatedText>>;
  /** Whether all that is needed is translated as it is now. */
  readonly isComplete: boolean;
}

export interface GivenTranslation {
  readonly language: string;
  /** By their keys; an empty text removes what was said. */
  readonly texts: ReadonlyMap<string, string>;
}

export const mostLanguages = 30;

type Refusal = ProductRefusal<'INVALID_LANGUAGE' | 'INVALID_TRANSLATION' | 'INVALID_TEXT'>;

/** Sets texts in other languages; what is not named stays, and `removed` languages go. */
export function setTranslations(
  sources: SourceTexts,
  before: readonly Translation[],
  { given, removed }: { readonly given: readonly GivenTranslation[]; readonly removed: readonly string[] },
): { readonly refused?: never; readonly translations: readonly Translation[] } | Refusal {
  const kept = new Map(before.flatMap((one) => (removed.includes(one.language) ? [] : [[one.language, one]])));
  const named = new Set(removed);
  for (const [index, { language, texts }] of given.entries()) {
    const field = ['translations', index.toString()];
    if (language === shopLanguage || named.has(language)) return { refused: 'INVALID_LANGUAGE', field };
    named.add(language);
    const read = readTexts(sources, kept.get(language)?.texts ?? {}, texts);
    if (read.refused) return { ...read, field: [...field, ...read.field] };
    kept.set(language, settled({ language, texts: read.texts, isComplete: false }, sources));
  }
  const translations = [...kept.values()].filter(({ texts }) => Object.keys(texts).length > 0);
  if (translations.length > mostLanguages) return { refused: 'INVALID_LANGUAGE', field: ['translations'] };
  return { translations: translations.toSorted((one, other) => (one.language < other.language ? -1 : 1)) };
}

function readTexts(
  sources: SourceTexts,
  before: Translation['texts'],
  given: ReadonlyMap<string, string>,
): { readonly refused?: never; readonly texts: Translation['texts'] } | Refusal {
  const texts = new Map(Object.entries(before).filter(([key]) => sources.has(key)));
  for (const [key, said] of given) {
    const source = sources.get(key);
    if (!source) return { refused: 'INVALID_TRANSLATION', field: [key] };
    if (!isVisible(said)) {
      texts.delete(key);
      continue;
    }
    const text = (source.form === 'LINE' ? lineOfText : blockOfText)(said, source.longest);
    if (text === undefined) return { refused: 'INVALID_TEXT', field: [key] };
    texts.set(key, { text, of: digestOfText(source.text) });
  }
  return { texts: Object.fromEntries([...texts].toSorted(([one], [other]) => (one < other ? -1 : 1))) };
}

/** A translation of texts as they are now. */
export function settled(translation: Translation, sources: SourceTexts): Translation {
  const { missing, outdated } = gapsOf(translation, sources);
  return { ...translation, isComplete: missing.length + outdated.length === 0 };
}

/** The keys of what is not said yet in a language, and of what was something else when it was translated. */
export function gapsOf(
  { texts }: Pick<Translation, 'texts'>,
  sources: SourceTexts,
): { readonly missing: readonly string[]; readonly outdated: readonly string[] } {
  const needed = [...sources].filter(([, { text, isNeeded }]) => isNeeded && text !== '');
  const missing = needed.flatMap(([key]) => (texts[key] ? [] : [key]));
  const outdated = [...sources].flatMap(([key, { text }]) => {
    const said = texts[key];
    return said && said.of !== digestOfText(text) ? [key] : [];
  });
  return { missing, outdated };
}

/** A text in the language that is asked for, or in the next best; undefined where it is said in the shop's own alone. */
export function translated(
  inOrder: readonly Translation[],
  key: string,
): { readonly text: string; readonly language: string } | undefined {
  for (const { language, texts } of inOrder) {
    const said = texts[key];
    if (said) return { text: said.text, language };
  }
  return undefined;
}

/** Whether what is asked for may be another language than the shop's own. */
export function isTranslation(language: string | null | undefined): language is string {
  return language != null && language !== shopLanguage;
}

/** Whether two lists of translations say the same. */
export function sayTheSame(some: readonly Translation[], others: readonly Translation[]): boolean {
  return sayingsOf(some) === sayingsOf(others);
}

function sayingsOf(translations: readonly Translation[]): string {
  const sayings = translations.map(({ language, texts, isComplete }) => {
    const said = Object.entries(texts).map(([key, { text, of }]) => [key, text, of]);
    return [language, isComplete, said.toSorted(([one = ''], [other = '']) => (one < other ? -1 : 1))];
  });
  return JSON.stringify(sayings);
}
