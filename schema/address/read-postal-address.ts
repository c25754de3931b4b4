import { iso31662 } from 'iso-3166';
import type { PostalAddress } from '../contract/fields.ts';
import { lineOfText } from '../text/line-of-text.ts';
import { isVisible } from '../text/visible.ts';
import { type AddressFault, invalid, invalidPostalCode, nameOf } from './address-fault.ts';
import { findRegion, hasPostalCode, writtenAs } from './find-region.ts';
import { countryOfForeignRegion } from './foreign-region.ts';
import { isAlike } from './place-name.ts';
import { type PostalForm, type PostalRegion, postalForms } from './postal-form.ts';
import { readPostalCode } from './read-postal-code.ts';
import { countryOf, findTerritory } from './territory.ts';

/** Where the region decides the tax it is said, not guessed: a postal code may lie on both sides of a border. */
const said: ReadonlySet<string> = new Set(['US', 'CA']);

export const maxLengths = { recipient: 100, line1: 200, line2: 200, city: 100, region: 100 };

/** An address as somebody typed it. */
export type TypedAddress = {
  readonly [Field in keyof PostalAddress]: PostalAddress[Field] | (Field extends 'country' ? never : null | undefined);
};

/**
 * The one form in which an address is kept, or what is wrong with it. All services read addresses by this, so that
 * what one takes the others take. The country is the one of ISO 3166-1 that the place lies in, also where addresses
 * are often written with another. A region that is not said is known by the postal code or the town, where one of them
 * tells; the postal code is empty where there is none.
 */
export function readPostalAddress(typed: TypedAddress): PostalAddress | AddressFault {
  const written = typed.country.trim().toUpperCase();
  const writtenForm = postalForms().get(written);
  if (!writtenForm) return invalid('country', whyNoCountry(written));
  for (const field of ['recipient', 'line1', 'city'] as const) {
    if (!isVisible(typed[field] ?? ''))
      return invalid(field, 'Nothing that can be read is in this, but an address needs it.');
  }
  for (const field of ['recipient', 'line1', 'line2', 'city', 'region'] as const) {
    const message = whyUnfit(typed[field] ?? '', maxLengths[field]);
    if (message !== undefined) return invalid(field, message);
  }
  const text = (field: keyof typeof maxLengths) => lineOfText(typed[field] ?? '', maxLengths[field]) ?? '';
  const [city, region] = [text('city'), text('region')];

  const country = countryOf(written, writtenForm, { city, region, postalCode: typed.postalCode ?? '' });
  const form = postalForms().get(country) ?? writtenForm;
  const postalCode = readPostalCode(form, typed.postalCode ?? '');
  if (postalCode === undefined || (postalCode === '' && form.needsPostalCode)) {
    return invalidPostalCode(country, form, postalCode === '');
  }
  const place = { city, postalCode, country };
  const isNameOfOther =
    country !== written &&
    (findTerritory(writtenForm, region) ?? findRegion(written, writtenForm, region)) !== undefined;
  const found = readRegion(place, form, isNameOfOther ? '' : region);
  if (found !== null && typeof found === 'object') return found;
  return { recipient: text('recipient'), line1: text('line1'), line2: text('line2') || null, ...place, region: found };
}

type Place = Pick<PostalAddress, 'country' | 'city' | 'postalCode'>;

function readRegion(place: Place, form: PostalForm, given: string): string | null | AddressFault {
  const { country, city, postalCode } = place;
  const isWanted = isRegionWanted(form);
  if (given === '') {
    const region = regionOf(place, form);
    if (region) return writtenAs(region, city, city);
    return isWanted
      ? invalid('region', `An address in this country (${nameOf(country)}) needs its state, province or the like.`)
      : null;
  }
  const region = findRegion(country, form, given) ?? (isWanted ? partOfLarger(place, form, given) : undefined);
  if (region) {
    if (form.postalCode !== undefined && postalCode !== '' && !hasPostalCode(region, postalCode)) {
      return invalid('region', 'The region and the postal code do not belong together.');
    }
    return writtenAs(region, given, city);
  }
  const foreign = countryOfForeignRegion(country, given);
  if (!isWanted && foreign === undefined) return given;
  const why = foreign === undefined ? 'There is no such region in' : `This is a region of ${nameOf(foreign)}, not of`;
  return invalid('region', `${why} this country (${nameOf(country)}).`);
}

/** The part of the country that a postal code belongs to, when it is of one alone, or that has the name of the town. */
function regionOf({ country, city, postalCode }: Place, form: PostalForm): PostalRegion | undefined {
  if (!form.needsRegion) return undefined;
  const behindComma = /,(?<region>[^,]+)$/.exec(city)?.groups?.['region'] ?? '';
  const appended = behindComma && findRegion(country, form, behindComma);
  if (appended && hasPostalCode(appended, postalCode)) return appended;
  if (said.has(country)) return undefined;
  const [only, ...others] = regionsWith(postalCode, form);
  if (only && others.length === 0) return only;
  const named = findRegion(country, form, city);
  return named && hasPostalCode(named, postalCode) ? named : undefined;
}

/** Some write a larger part of the country than its addresses have, such as Andalucía for one of its provinces. */
function partOfLarger({ country, postalCode }: Place, form: PostalForm, given: string): PostalRegion | undefined {
  const larger = iso31662.find(
    ({ code, name }) =>
      code.startsWith(`${country}-`) && [name, ...(form.largerNames[code] ?? [])].some((one) => isAlike(one, given)),
  );
  const [only, ...others] = regionsWith(postalCode, form);
  const isPart = iso31662.some(
    ({ code, parent }) => code === `${country}-${only?.iso ?? only?.key ?? ''}` && parent === larger?.code,
  );
  return larger && isPart && others.length === 0 ? only : undefined;
}

function regionsWith(postalCode: string, { regions }: PostalForm): readonly PostalRegion[] {
  return regions.filter((region) => region.postalCode !== undefined && hasPostalCode(region, postalCode));
}

/** Where there are no postal codes, an address without a region arrives by its town. */
export function isRegionWanted({ needsRegion, needsPostalCode, regions }: PostalForm): boolean {
  return needsRegion && needsPostalCode && regions.length > 0;
}

/** What other lists than ISO 3166-1 call these countries. */
const otherCodes: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' };

function whyNoCountry(given: string): string {
  const meant = otherCodes[given];
  const why = 'There is no such country. It is given by its two letters of ISO 3166-1';
  return meant === undefined ? `${why}.` : `${why}, which are ${meant} for ${nameOf(meant)}.`;
}

function whyUnfit(text: string, max: number): string | undefined {
  if (!isVisible(text) || lineOfText(text, max) !== undefined) return undefined;
  return lineOfText(text, Number.POSITIVE_INFINITY) === undefined
    ? 'This has characters that a line of an address cannot have, such as a line break.'
    : `This is longer than ${max.toString()} characters.`;
}
