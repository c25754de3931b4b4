import type { PostalAddress } from '@agora/schema';
import { readPostalAddress, type TypedAddress } from '@agora/schema/address';
import type { Address, AddressBookDecision } from './address.ts';
import type { Refusal } from '../user.ts';

/** What of an address shall be another; what is left out stays. */
type GivenAddress = { readonly [Field in keyof PostalAddress]?: TypedAddress[Field] | undefined };

type Fault = Refusal<'ADDRESS_NOT_FOUND' | 'INVALID_ADDRESS' | 'INVALID_POSTAL_CODE' | 'VERSION_CONFLICT'>;

/** Orders keep the address they were sent to, so an address can change at any time. */
export function updateAddress(
  book: readonly Address[],
  addressId: string,
  given: GivenAddress,
  expectedVersion?: number,
): AddressBookDecision | Fault {
  const before = book.find(({ id }) => id === addressId);
  if (!before) return { refused: 'ADDRESS_NOT_FOUND', field: ['addressId'] };
  const postalAddress = readPostalAddress(changed(before.postalAddress, given));
  if ('fault' in postalAddress) {
    const { fault, field, message } = postalAddress;
    return { refused: fault, field: [field], message };
  }
  if (expectedVersion !== undefined && expectedVersion !== before.version) {
    return { refused: 'VERSION_CONFLICT', field: ['expectedVersion'] };
  }
  const address = { ...before, postalAddress, version: before.version + 1 };
  return { address, addresses: book.map((one) => (one.id === addressId ? address : one)) };
}

/** Region and postal code of one country say nothing in another. */
function changed(before: PostalAddress, given: GivenAddress): TypedAddress {
  const isElsewhere = given.country !== undefined && given.country.trim().toUpperCase() !== before.country;
  const kept = isElsewhere ? { ...before, region: null, postalCode: null } : before;
  return { ...kept, ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) };
}
