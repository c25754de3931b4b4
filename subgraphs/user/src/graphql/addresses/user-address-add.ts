import { mutate, requireViewer } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { addAddress } from '../../domain/addresses/add-address.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { type Refusal, refuseChange } from '../refuse.ts';

type Outcome = { readonly refused?: never; readonly addressId: string } | Refusal;

export const userAddressAdd: NonNullable<MutationResolvers['userAddressAdd']> = (_, { input }, context) => {
  const { id: userId } = requireViewer(context);
  return mutate(context, {
    operation: 'userAddressAdd',
    caller: userId,
    input,
    async decide({ users, addresses, now }): Promise<Outcome> {
      if (!(await users.lock(userId))) return { refused: 'USER_NOT_FOUND', field: [] };
      const book = (await addresses.byUsers([userId])).get(userId) ?? [];
      // Clients of an earlier release give it.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      const { line2 = null, region = null, postalCode = null, isDefault, ...given } = input;
      const typed = { ...given, line2, region, postalCode };
      const isDefaultShipping = given.isDefaultShipping ?? isDefault ?? false;
      const isDefaultBilling = given.isDefaultBilling ?? isDefault ?? false;
      const added = { ...typed, isDefaultShipping, isDefaultBilling, id: uuidv7(), userId };
      const decision = addAddress(book, added, now());
      if (decision.refused) return decision;
      await addresses.saveBook(userId, decision.addresses);
      return { addressId: decision.address.id };
    },
    answer: async ({ addressId }) => ({
      address: (await context.stores.addresses.find(userId, addressId)) ?? null,
      userErrors: [],
    }),
    refuse: refuseChange,
  });
};
