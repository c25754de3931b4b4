/** Languages that staff choose from; the graph takes any other, too. */
const common = [
  'ar',
  'cs',
  'da',
  'de',
  'el',
  'es',
  'fi',
  'fr',
  'he',
  'hi',
  'hu',
  'it',
  'ja',
  'ko',
  'nb',
  'nl',
  'pl',
  'pt',
  'pt-BR',
  'ro',
  'ru',
  'sv',
  'th',
  'tr',
  'uk',
  'vi',
  'zh-Hans',
  'zh-Hant',
];

const names = new Intl.DisplayNames('en', { type: 'language' });

/** What people call a language. */
export function nameOfLanguage(tag: string): string {
  return names.of(tag) ?? tag;
}

/** Languages to choose from by their names, those too that are in use already. */
export function languageOptions(
  inUse: readonly string[] = [],
): readonly { readonly value: string; readonly text: string }[] {
  return [...new Set([...common, ...inUse])]
    .map((value) => ({ value, text: nameOfLanguage(value) }))
    .sort((one, other) => one.text.localeCompare(other.text, 'en'));
}
