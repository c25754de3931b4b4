import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changePermissionGroup } from './change-permission-group.ts';

/** A group that somebody is in stays: what they may do ends by taking them out, which the trail of each of them tells. */
export const permissionGroupRemove: NonNullable<MutationResolvers['permissionGroupRemove']> = (_, { input }, context) =>
  changePermissionGroup(context, 'permissionGroupRemove', input, async ({ id }, _by, { permissionGroups }) => {
    if ((await permissionGroups.countMembers(id)) > 0) return { refused: 'GROUP_NOT_EMPTY', field: ['groupId'] };
    await permissionGroups.remove(id);
    return {};
  });
