import { vatForms } from './vat-forms.ts';

/** Longer than any, with all that people put between its digits. */
const longest = 40;

/**
 * A VAT id of the European Union as it is kept: its prefix and its number, in capitals, without what stands between.
 * Undefined for what has not the form of its country, or other check digits.
 */
export function readVatId(typed: string): string | undefined {
  if (typed.length > longest) return undefined;
  const text = typed
    .normalize('NFKC')
    .replaceAll(/[\s.\-/]/gu, '')
    .toUpperCase();
  // Greece has a prefix of its own, beside which its country code is written too.
  const vatId = text.startsWith('GR') ? `EL${text.slice(2)}` : text;
  const number = vatId.slice(2);
  const known = vatForms.get(vatId.slice(0, 2));
  return known?.form.test(number) && (known.isRight?.(number) ?? true) ? vatId : undefined;
}

/** The country whose VAT id it is. */
export function countryOfVatId(vatId: string): string | undefined {
  return vatForms.get(vatId.slice(0, 2))?.country;
}
