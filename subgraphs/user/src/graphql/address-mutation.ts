import { requireViewer } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { addAddress } from '../domain/add-address.ts';
import { removeAddress } from '../domain/remove-address.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { refuse } from './refuse.ts';

/** The address book. */
export const addressMutation = {
  async userAddressAdd(_, { input }, context) {
    const { id: userId } = requireViewer(context);
    return context.transact(async ({ users, addresses, now }) => {
      if (!(await users.lock(userId))) return refuse('USER_NOT_FOUND');
      const book = (await addresses.byUsers([userId])).get(userId) ?? [];
      const { line2 = null, region = null, postalCode = null, isDefault = false, ...given } = input;
      const typed = { ...given, line2, region, postalCode };
      const decision = addAddress(book, { ...typed, isDefault, id: uuidv7(), userId }, now());
      if (decision.refused) return refuse(decision.refused, decision.field, null, decision.message);
      await addresses.saveBook(userId, decision.addresses);
      return { address: decision.address, userErrors: [] };
    });
  },

  async userAddressRemove(_, { input }, context) {
    const { id: userId } = requireViewer(context);
    return context.transact(async ({ users, addresses }) => {
      if (!(await users.lock(userId))) return refuse('USER_NOT_FOUND');
      const book = (await addresses.byUsers([userId])).get(userId) ?? [];
      const decision = removeAddress(book, input.addressId);
      if (decision.refused) return refuse(decision.refused, decision.field);
      await addresses.saveBook(userId, decision.addresses);
      return { address: decision.address, userErrors: [] };
    });
  },
} satisfies MutationResolvers;
