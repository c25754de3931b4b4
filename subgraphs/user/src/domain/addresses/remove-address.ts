import { type Address, type AddressBookDecision, allDefaultFlags } from './address.ts';
import { withoutRemoved } from '../accounts/proposal.ts';
import type { Refusal } from '../user.ts';

/** Orders keep the address they were sent to, so an address can go at any time. */
export function removeAddress(
  book: readonly Address[],
  addressId: string,
): AddressBookDecision | Refusal<'ADDRESS_NOT_FOUND'> {
  const address = book.find(({ id }) => id === addressId);
  if (!address) return { refused: 'ADDRESS_NOT_FOUND', field: ['addressId'] };
  return { address, addresses: withoutRemoved(book, addressId, allDefaultFlags) };
}
