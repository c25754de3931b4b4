import { hasScope } from '@agora/kit';
import type { Context } from '../../context.ts';
import type { PermissionGroupResolvers, QueryResolvers } from '../../generated/resolvers.ts';
import { permissionScopes as grantable } from '../../domain/staff/scopes-of.ts';
import { membersByPermissionGroup, permissionGroupsById } from '../batches.ts';
import { mayReadUser } from '../may-read.ts';
import type { UserModel } from '../models.ts';

export const permissionGroups: NonNullable<QueryResolvers['permissionGroups']> = (_, __, { stores }) =>
  stores.permissionGroups.all();

export const permissionScopes: NonNullable<QueryResolvers['permissionScopes']> = () => [...grantable];

export const PermissionGroup: PermissionGroupResolvers = {
  members: async ({ id }, _, context) =>
    hasScope(context.viewer, 'user:manage') ? ((await context.load(membersByPermissionGroup, id)) ?? []) : null,
};

/** Those that somebody is in; null where they are none of the reader's business. */
export async function permissionGroupsOf(user: UserModel, context: Context) {
  if (!mayReadUser(user, context)) return null;
  const groups = await Promise.all(user.permissionGroups.map((id) => context.load(permissionGroupsById, id)));
  return groups.filter((group) => group !== undefined);
}
