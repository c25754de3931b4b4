/** The language that the texts of products, categories and the rest are written in themselves; all others are translations of it. */
export const shopLanguage = 'en';

/** The language of a tag without its script and region: what is looked for together. */
export function baseOf(tag: string): string {
  return new Intl.Locale(tag).language;
}

/**
 * Languages that do for one that is asked for, the best first: itself, then with less and less said of it (RFC 4647, 3.4), and
 * what is written in the same script before what is not: `zh-TW`, `zh-Hant`, `zh`.
 */
export function fallbacksOf(tag: string): readonly string[] {
  const parts = tag.split('-');
  const shorter = parts.map((_, index) => parts.slice(0, parts.length - index).join('-'));
  const base = baseOf(tag);
  const script = scriptOf(tag);
  const inScript = script === undefined ? [] : [`${base}-${script}`];
  return [...new Set([...shorter.slice(0, -1), ...inScript, base])];
}

/** Which of the languages that there are does best, of the same language as is asked for: `pt-BR` for `pt` where there is no other. */
export function inOrderOfFit<Told extends { readonly language: string }>(
  available: readonly Told[],
  tag: string,
): readonly Told[] {
  const wanted = fallbacksOf(tag);
  const script = scriptOf(tag);
  const placeOf = ({ language }: Told) => {
    const place = wanted.indexOf(language);
    if (place >= 0) return place;
    return wanted.length + (scriptOf(language) === script ? 0 : 1);
  };
  return available
    .filter(({ language }) => baseOf(language) === baseOf(tag))
    .toSorted((one, other) => placeOf(one) - placeOf(other) || (one.language < other.language ? -1 : 1));
}

function scriptOf(tag: string): string | undefined {
  return new Intl.Locale(tag).maximize().script;
}
