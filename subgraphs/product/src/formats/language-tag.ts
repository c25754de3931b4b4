const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });

/** A tag of BCP 47 as it is written properly, `pt-br` as `pt-BR`; undefined for what names no language. */
export function languageTag(given: string): string | undefined {
  try {
    const [tag] = Intl.getCanonicalLocales(given);
    return tag !== undefined && names.of(tag) !== undefined ? tag : undefined;
  } catch {
    return undefined;
  }
}
