import { updateAddress } from '../../domain/addresses/update-address.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeAddressBook } from './change-address-book.ts';

export const userAddressUpdate: NonNullable<MutationResolvers['userAddressUpdate']> = (_, { input }, context) =>
  changeAddressBook(context, 'userAddressUpdate', input, (book) => {
    const { addressId, idempotencyKey: _key, country, expectedVersion, ...given } = input;
    return updateAddress(book, addressId, { ...given, country: country ?? undefined }, expectedVersion ?? undefined);
  });
