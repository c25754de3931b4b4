import { mutate, requireScope, type Viewer } from '@agora/kit';
import type { Context, Work } from '../../context.ts';
import type { PermissionGroup } from '../../domain/staff/permission-group.ts';
import { type Refusal, refuseChange } from '../refuse.ts';

interface GroupInput {
  readonly groupId: string;
  readonly idempotencyKey?: string | null | undefined;
}

type Outcome = { readonly refused?: never } | Refusal;

/** Changes a permission group that there is, or who is in it, and answers with it. */
export function changePermissionGroup(
  context: Context,
  operation: string,
  input: GroupInput,
  change: (group: PermissionGroup, viewer: Viewer, work: Work) => Promise<Outcome>,
) {
  const viewer = requireScope(context, 'user:manage');
  return mutate(context, {
    operation,
    caller: viewer.id,
    input: { ...input },
    async decide(work): Promise<Outcome> {
      await work.permissionGroups.lock();
      const group = await work.permissionGroups.find(input.groupId);
      return group ? change(group, viewer, work) : { refused: 'GROUP_NOT_FOUND', field: ['groupId'] };
    },
    answer: async () => ({
      permissionGroup: (await context.stores.permissionGroups.find(input.groupId)) ?? null,
      userErrors: [],
    }),
    refuse: refuseChange,
  });
}
