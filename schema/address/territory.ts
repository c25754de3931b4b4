import { iso31662 } from 'iso-3166';
import { isVisible } from '../text/visible.ts';
import { findRegion, hasPostalCode } from './find-region.ts';
import { spellingsOf } from './place-name.ts';
import { type PostalForm, postalForms, type Territory } from './postal-form.ts';
import { readPostalCode } from './read-postal-code.ts';

/** What tells of a territory within an address, as somebody typed it. */
interface TypedPlace {
  readonly region: string;
  readonly city: string;
  readonly postalCode: string;
}

/**
 * The country that an address lies in when it is written as one of another: of France with Réunion's postal code, of
 * the United States with Puerto Rico as its state. Taxes and carriers go by the country of ISO 3166-1.
 */
export function countryOf(written: string, form: PostalForm, place: TypedPlace): string {
  if (form.territories.length === 0) return written;
  const region = isVisible(place.region) ? findRegion(written, form, place.region) : undefined;
  const territory =
    (region ? undefined : namedBy(form, place)) ??
    form.territories.find(
      (one) => isCodeOf(one, place.postalCode) && (!region || hasPostalCode(region, place.postalCode)),
    );
  return territory?.country ?? written;
}

/** The territory within a country that a text names. */
export function findTerritory(form: PostalForm, given: string): Territory | undefined {
  const names = namesByForm.get(form) ?? namesOf(form);
  namesByForm.set(form, names);
  return spellingsOf(given).flatMap((spelling) => names.get(spelling) ?? [])[0];
}

/** A town of a territory's name is only in it if the postal code does not say otherwise: France has a Saint-Martin too. */
function namedBy(form: PostalForm, { region, city, postalCode }: TypedPlace): Territory | undefined {
  if (isVisible(region)) return findTerritory(form, region);
  const named = findTerritory(form, city);
  const hasCodes = named && patternOf(named) !== undefined;
  return named && (!hasCodes || isCodeOf(named, postalCode)) ? named : undefined;
}

function isCodeOf(territory: Territory, postalCode: string): boolean {
  const pattern = patternOf(territory);
  const form = postalForms().get(territory.country);
  return (
    pattern !== undefined && form !== undefined && Boolean(readPostalCode({ ...form, postalCode: pattern }, postalCode))
  );
}

function patternOf({ country, postalCode }: Territory): string | undefined {
  return postalCode ?? postalForms().get(country)?.postalCode;
}

const namesByForm = new WeakMap<PostalForm, ReadonlyMap<string, Territory>>();

function namesOf({ territories }: PostalForm): ReadonlyMap<string, Territory> {
  return new Map(
    territories.flatMap((one) => {
      const codes = [one.country, ...one.iso].flatMap((code) => [code, `${one.within}-${code}`]);
      const listed = iso31662.filter(({ code }) => codes.includes(code)).map(({ name }) => name);
      const names = [...codes, ...listed, ...one.names, ...displayNamesOf(one.country)];
      return names.flatMap(spellingsOf).map((spelling) => [spelling, one] as const);
    }),
  );
}

const displayNames = ['en', 'fr', 'es', 'pt', 'nl', 'fi', 'sv', 'nb', 'da', 'it', 'de', 'zh', 'zh-Hant'].flatMap(
  (language) =>
    (['long', 'short'] as const).map((style) => new Intl.DisplayNames([language], { type: 'region', style })),
);

function displayNamesOf(country: string): readonly string[] {
  return displayNames.flatMap((names) => names.of(country) ?? []);
}
