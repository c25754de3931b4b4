import { mutate, requireViewer } from '@agora/kit';
import type { Address } from '../../domain/addresses/address.ts';
import { removeAddress } from '../../domain/addresses/remove-address.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { type Refusal, refuseChange } from '../refuse.ts';
import { withDates } from '../with-dates.ts';

/** An older release remembered what it removed without the flags of today. */
type Removed = Partial<Address> & Pick<Address, 'id' | 'userId' | 'postalAddress' | 'addedAt' | 'lastUsedAt'>;

type Outcome = { readonly refused?: never; readonly removed: Removed } | Refusal;

export const userAddressRemove: NonNullable<MutationResolvers['userAddressRemove']> = (_, { input }, context) => {
  const { id: userId } = requireViewer(context);
  return mutate(context, {
    operation: 'userAddressRemove',
    caller: userId,
    input,
    async decide({ users, addresses }): Promise<Outcome> {
      if (!(await users.lock(userId))) return { refused: 'USER_NOT_FOUND', field: [] };
      const book = (await addresses.byUsers([userId])).get(userId) ?? [];
      const decision = removeAddress(book, input.addressId);
      if (decision.refused) return decision;
      await addresses.saveBook(userId, decision.addresses);
      return { removed: decision.address };
    },
    answer: ({ removed }) => ({
      address: { isDefaultShipping: false, isDefaultBilling: false, version: 1, ...withDates(removed) },
      userErrors: [],
    }),
    refuse: refuseChange,
  });
};
