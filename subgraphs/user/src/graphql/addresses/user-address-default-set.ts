import { setDefaultAddress } from '../../domain/addresses/set-default-address.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeAddressBook } from './change-address-book.ts';

export const userAddressDefaultSet: NonNullable<MutationResolvers['userAddressDefaultSet']> = (_, { input }, context) =>
  changeAddressBook(context, 'userAddressDefaultSet', input, (book) =>
    setDefaultAddress(book, input.addressId, input.purposes),
  );
