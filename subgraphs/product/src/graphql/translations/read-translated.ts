import type { Context } from '../../context.ts';
import type { Stores } from '../../db/stores.ts';
import { baseOf, fallbacksOf, inOrderOfFit, shopLanguage } from '../../domain/translations/language.ts';
import {
  isTranslation,
  translated,
  type TranslatedKind,
  type Translation,
} from '../../domain/translations/translation.ts';

type Asked = string | null | undefined;
interface Params {
  readonly kind: TranslatedKind;
  /** All languages when it is left out. */
  readonly base?: string;
}

export const translationsOf = ({ translations }: Stores, ids: readonly string[], { kind, base }: Params) =>
  translations.of(kind, ids, base);

/** What there is of something in the language that is asked for, the best first; nothing is read for the shop's own. */
async function inLanguage(
  context: Context,
  kind: TranslatedKind,
  id: string,
  language: Asked,
): Promise<readonly Translation[]> {
  if (!isTranslation(language)) return [];
  const found = (await context.load(translationsOf, id, { kind, base: baseOf(language) })) ?? [];
  // What is written in the shop's own language is nearer than how another region writes it.
  const nearer = baseOf(language) === shopLanguage ? fallbacksOf(language) : undefined;
  return inOrderOfFit(found, language).filter((one) => nearer?.includes(one.language) ?? true);
}

/** Reads texts of one thing by their keys: `text` answers what the shop itself says where there is no other. */
export async function readTranslated(context: Context, kind: TranslatedKind, id: string, language: Asked) {
  const found = await inLanguage(context, kind, id, language);
  const find = (key: string) => translated(found, key)?.text;
  return { find, text: (key: string, own: string) => find(key) ?? own };
}

/** In which language a text is answered. */
export async function answeredIn(
  context: Context,
  { kind, id, key }: { readonly kind: TranslatedKind; readonly id: string; readonly key: string },
  language: Asked,
): Promise<string> {
  return translated(await inLanguage(context, kind, id, language), key)?.language ?? shopLanguage;
}
