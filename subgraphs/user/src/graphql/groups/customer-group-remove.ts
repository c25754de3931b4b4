import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeCustomerGroup } from './change-customer-group.ts';

/** A group that somebody is in stays: its members would lose their prices unheard. */
export const customerGroupRemove: NonNullable<MutationResolvers['customerGroupRemove']> = (_, { input }, context) =>
  changeCustomerGroup(context, 'customerGroupRemove', input, async ({ id, code }, _by, { customerGroups }) => {
    const members = (await customerGroups.countMembers([code])).get(code) ?? 0;
    if (members > 0) return { refused: 'GROUP_NOT_EMPTY', field: ['groupId'] };
    await customerGroups.remove(id);
    return {};
  });
