import type { PostalAddress } from '../contract/fields.ts';
import type { PostalForm } from './postal-form.ts';

/** Why something is no address: the field that is not as addresses of its country are, and what is wrong with it. */
export interface AddressFault {
  readonly fault: 'INVALID_ADDRESS' | 'INVALID_POSTAL_CODE';
  readonly field: keyof PostalAddress;
  /** For the person who typed it. */
  readonly message: string;
}

/** A fault of any field but the postal code. */
export function invalid(field: keyof PostalAddress, message: string): AddressFault {
  return { fault: 'INVALID_ADDRESS', field, message };
}

export function invalidPostalCode(country: string, { examples }: PostalForm, isMissing: boolean): AddressFault {
  const wanted = examples?.[0] === undefined ? '' : `, such as ${examples[0]}`;
  const message = isMissing
    ? `An address in this country (${nameOf(country)}) needs a postal code${wanted}.`
    : `This is no postal code of this country (${nameOf(country)})${wanted && `; its codes are${wanted.slice(1)}`}.`;
  return { fault: 'INVALID_POSTAL_CODE', field: 'postalCode', message };
}

const english = new Intl.DisplayNames(['en'], { type: 'region' });

export function nameOf(country: string): string {
  return english.of(country) ?? country;
}
