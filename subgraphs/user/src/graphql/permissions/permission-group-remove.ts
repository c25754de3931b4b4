import { keepEntries } from '../../db/staff/tell-audited.ts';
import { auditOfGroup } from '../../domain/staff/audit-of-group.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changePermissionGroup } from './change-permission-group.ts';

/** A group that somebody is in stays: what they may do ends by taking them out, which the trail of each of them tells. */
export const permissionGroupRemove: NonNullable<MutationResolvers['permissionGroupRemove']> = (_, { input }, context) =>
  changePermissionGroup(context, 'permissionGroupRemove', input, async (group, { id: removedBy }, work) => {
    const { permissionGroups } = work;
    if ((await permissionGroups.countMembers(group.id)) > 0) return { refused: 'GROUP_NOT_EMPTY', field: ['groupId'] };
    await permissionGroups.remove(group.id);
    await keepEntries(auditOfGroup(group, undefined, removedBy), removedBy, work);
    return {};
  });
