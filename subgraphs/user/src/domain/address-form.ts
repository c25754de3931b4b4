/** What addresses of a country look like. */
export interface AddressForm {
  readonly postalCode: RegExp;
  /** Absent where addresses need no region, and any will do. */
  readonly region?: RegExp;
}

// Codes are compared in capital letters. CA leaves out the letters that Canada Post never uses.
const forms: Readonly<Partial<Record<string, AddressForm>>> = {
  US: { postalCode: /^\d{5}(-\d{4})?$/, region: /^[A-Z]{2}$/ },
  CA: { postalCode: /^[ABCEGHJ-NPRSTVXY]\d[ABCEGHJ-NPRSTV-Z] ?\d[ABCEGHJ-NPRSTV-Z]\d$/, region: /^[A-Z]{2}$/ },
  GB: { postalCode: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/ },
  DE: { postalCode: /^\d{5}$/ },
};

const anyForm: AddressForm = { postalCode: /^[A-Z\d][A-Z\d -]{0,15}$/ };

export function addressForm(country: string): AddressForm {
  return forms[country] ?? anyForm;
}
