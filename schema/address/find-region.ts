import { iso31662 } from 'iso-3166';
import type { PostalForm, PostalRegion } from './postal-form.ts';

const isoNames = Map.groupBy(iso31662, ({ code }) => code);

/** The part of a country that a text names: by its key, its ISO 3166-2 code, or a name in any of the country's languages. */
export function findRegion(country: string, { regions }: PostalForm, given: string): PostalRegion | undefined {
  const wanted = fold(given);
  const code = wanted.startsWith(`${country.toLowerCase()}-`) ? wanted.slice(country.length + 1) : wanted;
  return (
    regions.find(({ key }) => fold(key) === code) ??
    regions.find(({ iso }) => iso !== undefined && fold(iso) === code) ??
    regions.find((region) => namesOf(country, region).some((name) => fold(name) === wanted)) ??
    regions.find((region) => namesOf(country, region).some((name) => isAlike(name, given)))
  );
}

/** Of a region whose addresses are written in Latin letters and in others, the name in the letters that were given. */
export function writtenAs({ key, latin }: PostalRegion, given: string): string {
  return latin !== undefined && isPlain(given) ? latin : key;
}

function namesOf(country: string, { key, iso, latin = key, names }: PostalRegion): readonly string[] {
  const listed = isoNames.get(`${country}-${iso ?? ''}`) ?? [];
  return [key, latin, ...names, ...listed.map(({ name }) => name)];
}

/** What kind of region it is says everyone in another way, or not at all: `Co. Cork`, `County Cork`, `Tokyo-to`, `東京`. */
function isAlike(name: string, given: string): boolean {
  const spellings = new Set([fold(name), bareName(name)]);
  return [fold(given), bareName(given)].some((spelling) => spelling !== '' && spellings.has(spelling));
}

function bareName(name: string): string {
  return fold(
    name.normalize('NFC').replace(/(?<=..)(?:특별자치도|특별자치시|특별시|광역시|도|都|道|府|県|省|市|縣)$/u, ''),
  )
    .replaceAll(/\b(?:co|county|city|province|prefecture|state|emirate|region|of|the|to|fu|ken|do|shi|sheng)\b/g, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .trim();
}

function isPlain(text: string): boolean {
  return /^\p{ASCII}*$/u.test(text.normalize('NFKD').replaceAll(/\p{Mark}/gu, ''));
}
