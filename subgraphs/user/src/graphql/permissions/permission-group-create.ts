import { mutate, requireScope } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { keepEntries } from '../../db/staff/tell-audited.ts';
import { auditOfGroup } from '../../domain/staff/audit-of-group.ts';
import { createPermissionGroup } from '../../domain/staff/permission-group.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { type Refusal, refuseChange } from '../refuse.ts';

type Outcome = { readonly refused?: never; readonly groupId: string } | Refusal;

export const permissionGroupCreate: NonNullable<MutationResolvers['permissionGroupCreate']> = (
  _,
  { input },
  context,
) => {
  const { id: caller, scopes: allowed } = requireScope(context, 'user:manage');
  const { name, scopes } = input;
  return mutate(context, {
    operation: 'permissionGroupCreate',
    caller,
    input,
    async decide(work): Promise<Outcome> {
      const { permissionGroups, now } = work;
      await permissionGroups.lock();
      const asked = { id: uuidv7(), name, scopes, createdAt: now() };
      const decision = createPermissionGroup(asked, { groups: await permissionGroups.count(), allowed });
      if (decision.refused) return decision;
      await permissionGroups.save(decision.group);
      await keepEntries(auditOfGroup(undefined, decision.group, caller), caller, work);
      return { groupId: decision.group.id };
    },
    answer: async ({ groupId }) => ({
      permissionGroup: (await context.stores.permissionGroups.find(groupId)) ?? null,
      userErrors: [],
    }),
    refuse: refuseChange,
  });
};
