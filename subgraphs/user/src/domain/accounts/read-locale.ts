const languages = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** A BCP 47 tag in its canonical form, of a language and a region that there are; what it wants of calendars and the like is dropped. */
export function readLocale(given: string): string | undefined {
  try {
    const { language, region, baseName } = new Intl.Locale(given.trim());
    const isKnown = languages.of(language) !== undefined && (!region || regions.of(region) !== undefined);
    return isKnown && baseName.length <= 35 ? baseName : undefined;
  } catch {
    return undefined;
  }
}
