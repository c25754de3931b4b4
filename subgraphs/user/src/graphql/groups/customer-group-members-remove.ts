import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeMembers } from './change-members.ts';

export const customerGroupMembersRemove: NonNullable<MutationResolvers['customerGroupMembersRemove']> = (
  _,
  { input },
  context,
) => changeMembers(context, 'customerGroupMembersRemove', input, false);
