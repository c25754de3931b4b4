import type { Tax } from '../contract/priced.ts';

/** Why no tax is asked for, as it stands on what is billed; null where taxes are asked for as everywhere. */
export function taxNoteOf(taxes: readonly Tax[], vatId: string | null | undefined): string | null {
  if (!taxes.some(({ explanation }) => explanation?.code === 'TAX_REVERSE_CHARGE')) return null;
  return `Reverse charge: the buyer owes the tax${vatId == null ? '' : `, under the VAT id ${vatId}`}.`;
}
