import { vatForms } from './vat-forms.ts';

/** Longer than any, with all that people put between its digits. */
const longest = 40;

/** Why something is no VAT id: it begins with no prefix of a member state, has not the form of its own, or other check digits. */
export type VatFault = 'PREFIX' | 'FORM' | 'CHECK_DIGITS';

/** A VAT id of the European Union as it is kept: its prefix and its number, in capitals, without what stands between; or what is wrong with it. */
export function readVatId(typed: string): { readonly vatId: string } | { readonly fault: VatFault } {
  if (typed.length > longest) return { fault: 'FORM' };
  const text = typed
    .normalize('NFKC')
    .replaceAll(/[\s.\-/]/gu, '')
    .toUpperCase();
  // Greece has a prefix of its own, beside which its country code is written too.
  const vatId = text.startsWith('GR') ? `EL${text.slice(2)}` : text;
  const number = vatId.slice(2);
  const known = vatForms.get(vatId.slice(0, 2));
  if (!known) return { fault: 'PREFIX' };
  if (!known.form.test(number)) return { fault: 'FORM' };
  return (known.isRight?.(number) ?? true) ? { vatId } : { fault: 'CHECK_DIGITS' };
}

/** The country whose VAT id it is. */
export function countryOfVatId(vatId: string): string | undefined {
  return vatForms.get(vatId.slice(0, 2))?.country;
}
