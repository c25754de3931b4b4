import { type Address, type AddressBookDecision, type AddressPurpose, defaultFlags } from './address.ts';
import { withDefault } from '../accounts/proposal.ts';
import type { Refusal } from '../user.ts';

/** Whatever was the default for these purposes is not any more. */
export function setDefaultAddress(
  book: readonly Address[],
  addressId: string,
  purposes: readonly AddressPurpose[],
): AddressBookDecision | Refusal<'ADDRESS_NOT_FOUND'> {
  const flags = purposes.map((purpose) => defaultFlags[purpose]);
  const addresses = withDefault(book, addressId, flags);
  const address = addresses.find(({ id }) => id === addressId);
  return address ? { address, addresses } : { refused: 'ADDRESS_NOT_FOUND', field: ['addressId'] };
}
