import type { AddressResolvers } from '../../generated/resolvers.ts';

export const Address: AddressResolvers = {
  isDefault: ({ isDefaultShipping }) => isDefaultShipping,
};
