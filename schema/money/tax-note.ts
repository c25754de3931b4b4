import type { Tax } from '../contract/priced.ts';
import type { PurchaseDetails } from '../contract/purchase.ts';

/** Why no tax is asked for, as it stands on what is billed; null where taxes are asked for as everywhere. */
export function taxNoteOf(
  taxes: readonly Tax[],
  { vatId, exemptionCertificate }: Partial<Pick<PurchaseDetails, 'vatId' | 'exemptionCertificate'>>,
): string | null {
  const codes = new Set(taxes.flatMap(({ explanation }) => explanation?.code ?? []));
  if (codes.has('TAX_EXEMPT')) {
    return `Exempt from tax${exemptionCertificate == null ? '' : `, under the certificate ${exemptionCertificate}`}.`;
  }
  if (!codes.has('TAX_REVERSE_CHARGE')) return null;
  return `Reverse charge: the buyer owes the tax${vatId == null ? '' : `, under the VAT id ${vatId}`}.`;
}
