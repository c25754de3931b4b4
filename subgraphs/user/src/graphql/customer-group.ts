import type { CustomerGroupResolvers } from '../generated/resolvers.ts';
import { membersByGroup } from './batches.ts';

export const CustomerGroup: CustomerGroupResolvers = {
  memberCount: async ({ code }, _, context) => (await context.load(membersByGroup, code)) ?? 0,
};
