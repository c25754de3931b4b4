export const fallbackLanguage = 'en';

/** The language of a BCP 47 tag, from anybody. */
export function languageOf(locale: string | null | undefined): string {
  try {
    return new Intl.Locale(locale ?? fallbackLanguage).language;
  } catch {
    return fallbackLanguage;
  }
}
