/** The languages that there are texts in, and how each writes numbers and dates where the country of the reader is not known. */
const usual = { en: 'en-US', de: 'de-DE', fr: 'fr-FR' } as const;

export type Language = keyof typeof usual;

export const languages = Object.keys(usual) as readonly Language[];

interface Reader {
  /** Of the words. */
  readonly language: Language;
  /** By which numbers and dates are written, as in the country of the reader. */
  readonly locale: string;
}

/** The language and country of a BCP 47 tag, from anybody; English where there are no texts in its language. */
export function readerOf(tag: string | null | undefined): Reader {
  try {
    const { language: own, region } = new Intl.Locale(tag ?? 'en');
    const language = languages.find((one) => one === own);
    if (!language) return { language: 'en', locale: usual.en };
    return { language, locale: region === undefined ? usual[language] : `${language}-${region}` };
  } catch {
    return { language: 'en', locale: usual.en };
  }
}
