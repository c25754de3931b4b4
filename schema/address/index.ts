export {
  addressCountries,
  type AddressForm,
  type AddressFormField,
  type AddressFormRegion,
  addressFormOf,
} from './address-form.ts';
export type { AddressFault } from './address-fault.ts';
export { findRegion, hasPostalCode } from './find-region.ts';
export { type PostalForm, postalForms } from './postal-form.ts';
export { readPostalAddress, type TypedAddress } from './read-postal-address.ts';
export { findTerritory } from './territory.ts';
