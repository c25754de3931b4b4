import { revokeRole } from '../../domain/staff/change-role.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeRole } from './change-role.ts';

export const userRoleRevoke: NonNullable<MutationResolvers['userRoleRevoke']> = (_, { input }, context) =>
  changeRole(context, 'userRoleRevoke', input, async (user, changedBy, { users, now }) => {
    const otherAdmins = await users.countAdminsBeside(user.id);
    return revokeRole(user, { role: input.role, changedBy, otherAdmins }, now());
  });
