import { renameGroup } from '../../domain/staff/customer-group.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeCustomerGroup } from './change-customer-group.ts';

export const customerGroupRename: NonNullable<MutationResolvers['customerGroupRename']> = (_, { input }, context) =>
  changeCustomerGroup(context, 'customerGroupRename', input, async (group, _by, { customerGroups }) => {
    const decision = renameGroup(group, input.name);
    if (decision.refused) return decision;
    await customerGroups.save(decision.group);
    return {};
  });
