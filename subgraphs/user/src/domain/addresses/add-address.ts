import { readPostalAddress, type TypedAddress } from '@agora/schema/address';
import { type Address, type AddressBookDecision, allDefaultFlags } from './address.ts';
import { withAdded } from '../accounts/proposal.ts';
import type { Refusal } from '../user.ts';

export type NewAddress = TypedAddress & {
  readonly id: string;
  readonly userId: string;
  readonly isDefaultShipping: boolean;
  readonly isDefaultBilling: boolean;
};

const maxAddresses = 50;

export function addAddress(
  book: readonly Address[],
  { id, userId, isDefaultShipping, isDefaultBilling, ...given }: NewAddress,
  now: Date,
): AddressBookDecision | Refusal<'INVALID_ADDRESS' | 'INVALID_POSTAL_CODE' | 'TOO_MANY_ADDRESSES'> {
  const postalAddress = readPostalAddress(given);
  if ('fault' in postalAddress) {
    const { fault, field, message } = postalAddress;
    return { refused: fault, field: [field], message };
  }
  if (book.length >= maxAddresses) return { refused: 'TOO_MANY_ADDRESSES', field: [] };

  const added = { id, userId, postalAddress, isDefaultShipping, isDefaultBilling, version: 1 };
  const entered = { ...added, addedAt: now, lastUsedAt: null };
  const addresses = withAdded(book, entered, allDefaultFlags);
  return { addresses, address: addresses.find((one) => one.id === id) ?? entered };
}
