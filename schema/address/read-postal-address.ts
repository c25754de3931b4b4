import type { PostalAddress } from '../contract/fields.ts';
import { lineOfText } from '../text/line-of-text.ts';
import { isVisible } from '../text/visible.ts';
import { findRegion, writtenAs } from './find-region.ts';
import { type PostalForm, type PostalRegion, postalForms } from './postal-form.ts';
import { readPostalCode } from './read-postal-code.ts';

/** Where the region decides the tax it is said, not guessed: a postal code may lie on both sides of a border. */
const said: ReadonlySet<string> = new Set(['US', 'CA']);

/** Why something is no address: the field that is not as addresses of its country are. */
export interface AddressFault {
  readonly fault: 'INVALID_ADDRESS' | 'INVALID_POSTAL_CODE';
  readonly field: keyof PostalAddress;
}

/** An address as somebody typed it. */
export type TypedAddress = {
  readonly [Field in keyof PostalAddress]: PostalAddress[Field] | (Field extends 'country' ? never : null | undefined);
};

/**
 * The one form in which an address is kept, or what is wrong with it. All services read addresses by this, so that
 * what one takes the others take. A region that is not said is known by the postal code or the town, where one of them
 * tells; the postal code is empty where there is none.
 */
export function readPostalAddress(typed: TypedAddress): PostalAddress | AddressFault {
  const country = typed.country.trim().toUpperCase();
  const form = postalForms().get(country);
  if (!form) return invalid('country');
  const recipient = lineOfText(typed.recipient ?? '', 100);
  if (recipient === undefined) return invalid('recipient');
  const line1 = lineOfText(typed.line1 ?? '', 200);
  if (line1 === undefined) return invalid('line1');
  const line2 = optional(typed.line2, 200);
  if (line2 === undefined) return invalid('line2');
  const city = lineOfText(typed.city ?? '', 100);
  if (city === undefined) return invalid('city');
  const regionText = optional(typed.region, 100);
  if (regionText === undefined) return invalid('region');

  const isWritten = isVisible(typed.postalCode ?? '');
  const postalCode = isWritten ? readPostalCode(form, typed.postalCode ?? '') : '';
  if (postalCode === undefined || (!isWritten && form.needsPostalCode)) {
    return { fault: 'INVALID_POSTAL_CODE', field: 'postalCode' };
  }
  const place = { recipient, line1, line2, city, postalCode, country };

  if (regionText === null) {
    const region = regionOf(country, form, postalCode, city);
    if (!region && isRegionWanted(form)) return invalid('region');
    return { ...place, region: region ? writtenAs(region, city) : null };
  }
  const region = findRegion(country, form, regionText);
  if (!region) return isRegionWanted(form) ? invalid('region') : { ...place, region: regionText };
  if (form.postalCode !== undefined && postalCode !== '' && !isOf(region, postalCode)) return invalid('region');
  return { ...place, region: writtenAs(region, regionText) };
}

/** The part of the country that a postal code belongs to, when it is of one alone, or that has the name of the town. */
function regionOf(country: string, form: PostalForm, postalCode: string, city: string): PostalRegion | undefined {
  if (!form.needsRegion || said.has(country)) return undefined;
  const fitting = form.regions.filter((region) => region.postalCode !== undefined && isOf(region, postalCode));
  const [only] = fitting;
  if (fitting.length === 1) return only;
  const named = findRegion(country, form, city);
  return named && isOf(named, postalCode) ? named : undefined;
}

/** Where there are no postal codes, an address without a region arrives by its town. */
function isRegionWanted({ needsRegion, needsPostalCode, regions }: PostalForm): boolean {
  return needsRegion && needsPostalCode && regions.length > 0;
}

function isOf({ postalCode: start }: PostalRegion, postalCode: string): boolean {
  return start === undefined || new RegExp(`^(?:${start})`).test(postalCode);
}

function optional(text: string | null | undefined, max: number): string | null | undefined {
  return isVisible(text ?? '') ? lineOfText(text ?? '', max) : null;
}

function invalid(field: keyof PostalAddress): AddressFault {
  return { fault: 'INVALID_ADDRESS', field };
}
