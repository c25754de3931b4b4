import { isAustrian, isDutch, isFrench, isGreek, luhn, mod11By10, weighted } from './vat-check-digits.ts';

interface VatForm {
  /** ISO 3166-1 code of the country. */
  readonly country: string;
  /** What stands behind the prefix. */
  readonly form: RegExp;
  /** Whether its check digits are right; left out where they are not looked at. */
  readonly isRight?: (number: string) => boolean;
}

const digits = (number: string) => Number(number);
const form = (country: string, pattern: string, isRight?: VatForm['isRight']): VatForm => ({
  country,
  form: new RegExp(`^(?:${pattern})$`),
  ...(isRight && { isRight }),
});

/** VAT ids of the member states of the European Union, by their prefix. */
export const vatForms: ReadonlyMap<string, VatForm> = new Map([
  ['AT', form('AT', String.raw`U\d{8}`, isAustrian)],
  ['BE', form('BE', String.raw`[01]\d{9}`, (id) => 97 - (digits(id.slice(0, 8)) % 97) === digits(id.slice(8)))],
  ['BG', form('BG', String.raw`\d{9,10}`)],
  ['CY', form('CY', String.raw`\d{8}[A-Z]`)],
  ['CZ', form('CZ', String.raw`\d{8,10}`)],
  ['DE', form('DE', String.raw`[1-9]\d{8}`, mod11By10)],
  ['DK', form('DK', String.raw`[1-9]\d{7}`, (id) => weighted(id, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0)],
  ['EE', form('EE', String.raw`\d{9}`, (id) => weighted(id, [3, 7, 1, 3, 7, 1, 3, 7, 1]) % 10 === 0)],
  ['EL', form('GR', String.raw`\d{9}`, isGreek)],
  ['ES', form('ES', String.raw`[A-Z]\d{7}[A-Z0-9]|\d{8}[A-Z]`)],
  ['FI', form('FI', String.raw`\d{8}`, (id) => weighted(id, [7, 9, 10, 5, 8, 4, 2, 1]) % 11 === 0)],
  ['FR', form('FR', String.raw`[A-HJ-NP-Z0-9]{2}\d{9}`, isFrench)],
  ['HR', form('HR', String.raw`\d{11}`, mod11By10)],
  ['HU', form('HU', String.raw`\d{8}`, (id) => weighted(id, [9, 7, 3, 1, 9, 7, 3, 1]) % 10 === 0)],
  ['IE', form('IE', String.raw`\d[A-Z0-9+*]\d{5}[A-Z]{1,2}`)],
  ['IT', form('IT', String.raw`\d{11}`, luhn)],
  ['LT', form('LT', String.raw`\d{9}|\d{12}`)],
  ['LU', form('LU', String.raw`\d{8}`, (id) => digits(id.slice(0, 6)) % 89 === digits(id.slice(6)))],
  ['LV', form('LV', String.raw`\d{11}`)],
  ['MT', form('MT', String.raw`\d{8}`, (id) => 37 - (weighted(id, [3, 4, 6, 7, 8, 9]) % 37) === digits(id.slice(6)))],
  ['NL', form('NL', String.raw`\d{9}B\d{2}`, isDutch)],
  [
    'PL',
    form('PL', String.raw`\d{10}`, (id) => weighted(id, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === digits(id.slice(9))),
  ],
  [
    'PT',
    form('PT', String.raw`[1-9]\d{8}`, (id) => {
      const check = 11 - (weighted(id, [9, 8, 7, 6, 5, 4, 3, 2]) % 11);
      return (check > 9 ? 0 : check) === digits(id.slice(8));
    }),
  ],
  [
    'RO',
    form('RO', String.raw`[1-9]\d{1,9}`, (id) => {
      const padded = id.padStart(10, '0');
      return ((weighted(padded, [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10 === digits(padded.slice(9));
    }),
  ],
  ['SE', form('SE', String.raw`\d{10}\d{2}`, (id) => luhn(id.slice(0, 10)))],
  [
    'SI',
    form('SI', String.raw`[1-9]\d{7}`, (id) => {
      const check = 11 - (weighted(id, [8, 7, 6, 5, 4, 3, 2]) % 11);
      return check !== 11 && check % 10 === digits(id.slice(7));
    }),
  ],
  ['SK', form('SK', String.raw`[1-9]\d{9}`, (id) => digits(id) % 11 === 0)],
]);

/** The countries whose VAT ids those are. */
export const vatCountries: ReadonlySet<string> = new Set(Array.from(vatForms.values(), ({ country }) => country));
