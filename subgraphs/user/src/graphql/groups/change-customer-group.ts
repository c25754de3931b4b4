import { mutate, requireScope } from '@agora/kit';
import type { Context, Work } from '../../context.ts';
import type { CustomerGroup } from '../../domain/staff/customer-group.ts';
import { type Refusal, refuseChange } from '../refuse.ts';

interface GroupInput {
  readonly groupId: string;
  readonly idempotencyKey?: string | null | undefined;
}

type Outcome = { readonly refused?: never } | Refusal;

/** Changes a group of customers that there is, or who is in it, and answers with it. */
export function changeCustomerGroup(
  context: Context,
  operation: string,
  input: GroupInput,
  change: (group: CustomerGroup, changedBy: string, work: Work) => Promise<Outcome>,
) {
  const { id: changedBy } = requireScope(context, 'user:manage');
  return mutate(context, {
    operation,
    caller: changedBy,
    input: { ...input },
    async decide(work): Promise<Outcome> {
      await work.customerGroups.lock();
      const group = await work.customerGroups.find(input.groupId);
      return group ? change(group, changedBy, work) : { refused: 'GROUP_NOT_FOUND', field: ['groupId'] };
    },
    answer: async () => ({
      customerGroup: (await context.stores.customerGroups.find(input.groupId)) ?? null,
      userErrors: [],
    }),
    refuse: refuseChange,
  });
}
