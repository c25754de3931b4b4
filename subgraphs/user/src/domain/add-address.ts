import { readPostalAddress, type TypedAddress } from '@agora/schema/address';
import type { Address, AddressBookDecision } from './address.ts';
import { withAdded } from './proposal.ts';
import type { Refusal } from './user.ts';

export type NewAddress = TypedAddress & {
  readonly id: string;
  readonly userId: string;
  readonly isDefault: boolean;
};

const maxAddresses = 50;

export function addAddress(
  book: readonly Address[],
  { id, userId, isDefault, ...given }: NewAddress,
  now: Date,
): AddressBookDecision | Refusal<'INVALID_ADDRESS' | 'INVALID_POSTAL_CODE' | 'TOO_MANY_ADDRESSES'> {
  const postalAddress = readPostalAddress(given);
  if ('fault' in postalAddress) {
    const { fault, field, message } = postalAddress;
    return { refused: fault, field: [field], message };
  }
  if (book.length >= maxAddresses) return { refused: 'TOO_MANY_ADDRESSES', field: [] };

  const added = { id, userId, postalAddress, isDefault, addedAt: now, lastUsedAt: null };
  const addresses = withAdded(book, added);
  return { addresses, address: addresses.find((one) => one.id === id) ?? added };
}
