import { applyPermissions } from '../../db/staff/apply-permissions.ts';
import { keepEntries } from '../../db/staff/tell-audited.ts';
import { auditOfGroup } from '../../domain/staff/audit-of-group.ts';
import { describePermissionGroup } from '../../domain/staff/permission-group.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changePermissionGroup } from './change-permission-group.ts';

export const permissionGroupUpdate: NonNullable<MutationResolvers['permissionGroupUpdate']> = (_, { input }, context) =>
  changePermissionGroup(
    context,
    'permissionGroupUpdate',
    input,
    async (group, { id: changedBy, scopes: allowed }, work) => {
      const { permissionGroups } = work;
      const given = { name: input.name ?? group.name, scopes: input.scopes ?? group.scopes };
      const decision = describePermissionGroup(group, given, { allowed });
      if (decision.refused) return decision;
      await permissionGroups.save(decision.group);
      await keepEntries(auditOfGroup(group, decision.group, changedBy), changedBy, work);
      const allowsTheSame = decision.group.scopes.join(' ') === group.scopes.join(' ');
      if (!allowsTheSame) await applyPermissions(await permissionGroups.lockMembers(group.id), changedBy, work);
      return {};
    },
  );
