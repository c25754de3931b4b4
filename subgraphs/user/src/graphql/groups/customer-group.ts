import { hasScope } from '@agora/kit';
import type { CustomerGroupResolvers } from '../../generated/resolvers.ts';
import { membersByGroup } from '../batches.ts';

export const CustomerGroup: CustomerGroupResolvers = {
  memberCount: async ({ code }, _, context) =>
    hasScope(context.viewer, 'user:read:any') ? ((await context.load(membersByGroup, code)) ?? 0) : null,
};
