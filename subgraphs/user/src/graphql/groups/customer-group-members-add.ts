import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeMembers } from './change-members.ts';

export const customerGroupMembersAdd: NonNullable<MutationResolvers['customerGroupMembersAdd']> = (
  _,
  { input },
  context,
) => changeMembers(context, 'customerGroupMembersAdd', input, true);
