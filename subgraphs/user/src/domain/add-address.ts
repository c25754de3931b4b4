import { isVisible, lineOfText, type PostalAddress } from '@agora/schema';
import { addressForm } from './address-form.ts';
import type { Address, AddressBookDecision } from './address.ts';
import { withAdded } from './proposal.ts';
import type { Refusal } from './user.ts';

export interface NewAddress extends PostalAddress {
  readonly id: string;
  readonly userId: string;
  readonly isDefault: boolean;
}

const maxAddresses = 50;

export function addAddress(
  book: readonly Address[],
  { id, userId, isDefault, ...given }: NewAddress,
  now: Date,
): AddressBookDecision | Refusal<'INVALID_ADDRESS' | 'INVALID_POSTAL_CODE' | 'TOO_MANY_ADDRESSES'> {
  const postalAddress = readPostalAddress(given);
  if ('refused' in postalAddress) return postalAddress;
  if (book.length >= maxAddresses) return { refused: 'TOO_MANY_ADDRESSES', field: [] };

  const added = { id, userId, postalAddress, isDefault, addedAt: now, lastUsedAt: null };
  const addresses = withAdded(book, added);
  return { addresses, address: addresses.find((one) => one.id === id) ?? added };
}

function readPostalAddress(given: PostalAddress): PostalAddress | Refusal<'INVALID_ADDRESS' | 'INVALID_POSTAL_CODE'> {
  const form = addressForm(given.country);
  const recipient = lineOfText(given.recipient, 100);
  const line1 = lineOfText(given.line1, 200);
  const line2 = isVisible(given.line2 ?? '') ? lineOfText(given.line2 ?? '', 200) : null;
  const city = lineOfText(given.city, 100);
  const region = isVisible(given.region ?? '') ? lineOfText(given.region ?? '', 100) : null;
  const postalCode = given.postalCode.trim().toUpperCase();
  if (recipient === undefined) return { refused: 'INVALID_ADDRESS', field: ['recipient'] };
  if (line1 === undefined) return { refused: 'INVALID_ADDRESS', field: ['line1'] };
  if (line2 === undefined) return { refused: 'INVALID_ADDRESS', field: ['line2'] };
  if (city === undefined) return { refused: 'INVALID_ADDRESS', field: ['city'] };
  if (region === undefined) return { refused: 'INVALID_ADDRESS', field: ['region'] };
  if (!form.postalCode.test(postalCode)) return { refused: 'INVALID_POSTAL_CODE', field: ['postalCode'] };
  const place = { recipient, line1, line2, city, postalCode, country: given.country };
  if (!form.region) return { ...place, region };

  const code = region?.toUpperCase() ?? '';
  return form.region.test(code) ? { ...place, region: code } : { refused: 'INVALID_ADDRESS', field: ['region'] };
}
