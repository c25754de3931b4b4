import { grantRole } from '../../domain/staff/change-role.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeRole } from './change-role.ts';

export const userRoleGrant: NonNullable<MutationResolvers['userRoleGrant']> = (_, { input }, context) =>
  changeRole(context, 'userRoleGrant', input, (user, changedBy, { now }) =>
    Promise.resolve(grantRole(user, { role: input.role, changedBy }, now())),
  );
