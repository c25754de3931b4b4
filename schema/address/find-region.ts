import { iso31662 } from 'iso-3166';
import { fold, isAlike, isShortFor } from './place-name.ts';
import type { PostalForm, PostalRegion } from './postal-form.ts';

const isoNames = Map.groupBy(iso31662, ({ code }) => code);

/**
 * The part of a country that a text names: by its key, its ISO 3166-2 code, or a name in any of the country's
 * languages. Regions that addresses have come first, then areas that have only taxes of their own.
 */
export function findRegion(country: string, { regions, areas }: PostalForm, given: string): PostalRegion | undefined {
  const wanted = fold(given);
  const code = wanted.startsWith(`${country.toLowerCase()}-`) ? wanted.slice(country.length + 1) : wanted;
  const parts = [...regions, ...areas];
  return (
    parts.find(({ key }) => fold(key) === code) ??
    parts.find(({ iso }) => iso !== undefined && fold(iso) === code) ??
    parts.find((region) => namesOf(country, region).some((name) => fold(name) === wanted)) ??
    parts.find((region) => namesOf(country, region).some((name) => isAlike(name, given))) ??
    onlyOne(parts.filter((region) => namesOf(country, region).some((name) => isShortFor(name, given))))
  );
}

function onlyOne<Item>([first, ...others]: readonly Item[]): Item | undefined {
  return others.length === 0 ? first : undefined;
}

/**
 * Of a region whose addresses are written in Latin letters and in others, the name in the letters of the text that named
 * it. Its code is in no letters of the country: then those of the town tell.
 */
export function writtenAs({ key, iso, latin }: PostalRegion, given: string, city: string): string {
  if (latin === undefined) return key;
  const isCode = iso !== undefined && new RegExp(`^(?:[a-z]{2}-)?${iso}$`, 'iu').test(given.normalize('NFKC').trim());
  return isPlain(isCode ? city : given) ? latin : key;
}

/** Whether a postal code may be one of a region's. Where its blank stands says nothing. */
export function hasPostalCode({ postalCode: start }: PostalRegion, postalCode: string): boolean {
  return start === undefined || new RegExp(`^(?:${start.replaceAll(' ', '')})`).test(postalCode.replaceAll(' ', ''));
}

function namesOf(country: string, { key, iso, latin = key, names }: PostalRegion): readonly string[] {
  const listed = isoNames.get(`${country}-${iso ?? ''}`) ?? [];
  return [key, latin, ...names, ...listed.map(({ name }) => name)];
}

function isPlain(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text.normalize('NFKD').replaceAll(/\p{Mark}/gu, ''));
}
