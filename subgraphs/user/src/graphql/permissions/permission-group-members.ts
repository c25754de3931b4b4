import type { Context } from '../../context.ts';
import { applyPermissions } from '../../db/staff/apply-permissions.ts';
import { changePermissionMembers } from '../../domain/staff/permission-group.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changePermissionGroup } from './change-permission-group.ts';

interface MembersInput {
  readonly groupId: string;
  readonly userIds: readonly string[];
  readonly idempotencyKey?: string | null | undefined;
}

export const permissionGroupMembersAdd: NonNullable<MutationResolvers['permissionGroupMembersAdd']> = (
  _,
  { input },
  context,
) => changeMembers(context, 'permissionGroupMembersAdd', input, true);

export const permissionGroupMembersRemove: NonNullable<MutationResolvers['permissionGroupMembersRemove']> = (
  _,
  { input },
  context,
) => changeMembers(context, 'permissionGroupMembersRemove', input, false);

function changeMembers(context: Context, operation: string, input: MembersInput, isMember: boolean) {
  return changePermissionGroup(context, operation, input, async (group, viewer, work) => {
    const { users, permissionGroups } = work;
    const found = await users.lockAll(input.userIds);
    const members = await permissionGroups.countMembers(group.id);
    const about = { group, isMember, members, allowed: viewer.scopes };
    const decision = changePermissionMembers(input.userIds, found, about);
    if (decision.refused !== undefined) return decision;
    for (const user of decision.changed) await users.save(user);
    await applyPermissions(decision.changed, viewer.id, work);
    return {};
  });
}
