import { nameOf } from './address-fault.ts';
import { type PostalForm, type PostalRegion, postalForms } from './postal-form.ts';
import { isRegionWanted, maxLengths } from './read-postal-address.ts';

/** What parts of an address are called, by the words of the data. */
const labels = {
  city: 'CITY',
  post_town: 'POST_TOWN',
  suburb: 'SUBURB',
  district: 'DISTRICT',
  province: 'PROVINCE',
  state: 'STATE',
  county: 'COUNTY',
  prefecture: 'PREFECTURE',
  department: 'DEPARTMENT',
  emirate: 'EMIRATE',
  island: 'ISLAND',
  oblast: 'OBLAST',
  parish: 'PARISH',
  area: 'AREA',
  do_si: 'DO_SI',
  postal: 'POSTAL_CODE',
  zip: 'ZIP_CODE',
  pin: 'PIN_CODE',
  eircode: 'EIRCODE',
} as const;

type AddressLabel = 'RECIPIENT' | 'STREET' | 'DETAIL' | (typeof labels)[keyof typeof labels];

type FieldName = 'RECIPIENT' | 'LINE1' | 'LINE2' | 'CITY' | 'REGION' | 'POSTAL_CODE';

export interface AddressFormField {
  readonly field: FieldName;
  readonly label: AddressLabel;
  readonly isRequired: boolean;
  readonly maxLength: number;
}

export interface AddressFormRegion {
  /** What an address is kept with. */
  readonly value: string;
  /** Its code of ISO 3166-2, such as `US-WA`. */
  readonly code: string | null;
  /** In Latin letters, where it is known in them. */
  readonly name: string;
  readonly localName: string;
}

export interface AddressForm {
  readonly country: string;
  readonly countryName: string;
  /** In the order in which the country writes them. */
  readonly fields: readonly AddressFormField[];
  readonly postalCodePattern: string | null;
  readonly postalCodeExamples: readonly string[];
  readonly regions: readonly AddressFormRegion[];
}

/** What a form for addresses of a country asks for, by what `readPostalAddress` goes by; undefined where there is no such country. */
export function addressFormOf(country: string): AddressForm | undefined {
  const form = postalForms().get(country);
  if (!form) return undefined;
  return {
    country,
    countryName: nameOf(country),
    fields: fieldsOf(form),
    postalCodePattern: form.postalCode ?? null,
    postalCodeExamples: (form.examples ?? []).slice(0, 3),
    regions: form.regions.map((region) => regionOf(country, region)),
  };
}

/** All countries that have a form, by their names. */
export function addressCountries(): readonly { readonly code: string; readonly name: string }[] {
  return [...postalForms().keys()]
    .map((code) => ({ code, name: nameOf(code) }))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'));
}

function fieldsOf(form: PostalForm): readonly AddressFormField[] {
  const { order, called, needsPostalCode } = form;
  const parts: Readonly<Record<string, readonly AddressFormField[]>> = {
    N: [{ field: 'RECIPIENT', label: 'RECIPIENT', isRequired: true, maxLength: maxLengths.recipient }],
    A: [
      { field: 'LINE1', label: 'STREET', isRequired: true, maxLength: maxLengths.line1 },
      { field: 'LINE2', label: 'DETAIL', isRequired: false, maxLength: maxLengths.line2 },
    ],
    C: [{ field: 'CITY', label: labelOf(called.city, 'CITY'), isRequired: true, maxLength: maxLengths.city }],
    S: [
      {
        field: 'REGION',
        label: labelOf(called.region, 'PROVINCE'),
        isRequired: isRegionWanted(form),
        maxLength: maxLengths.region,
      },
    ],
    Z: [
      {
        field: 'POSTAL_CODE',
        label: labelOf(called.postalCode, 'POSTAL_CODE'),
        isRequired: needsPostalCode,
        maxLength: 20,
      },
    ],
  };
  // An address always has a town here, also in a country that is one, or that takes it for a part of the street.
  const complete = order.includes('C') ? order : order.replace('A', order.includes('SA') ? 'CA' : 'AC');
  return Array.from(complete).flatMap((part) => parts[part] ?? []);
}

function labelOf(called: string | undefined, usual: AddressLabel): AddressLabel {
  const known: Readonly<Record<string, AddressLabel>> = labels;
  return (called === undefined ? undefined : known[called]) ?? usual;
}

function regionOf(country: string, { key, iso, latin, names }: PostalRegion): AddressFormRegion {
  const [listed = key] = names;
  const name = latin ?? [listed, key].find((one) => /\p{Script=Latin}/u.test(one)) ?? key;
  return {
    value: key,
    code: iso === undefined ? null : `${country}-${iso}`,
    name,
    localName: latin === undefined ? listed : key,
  };
}
