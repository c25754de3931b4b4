import { mutate, requireScope } from '@agora/kit';
import { v7 as uuidv7 } from 'uuid';
import { createGroup } from '../../domain/staff/customer-group.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { type Refusal, refuseChange } from '../refuse.ts';

type Outcome = { readonly refused?: never; readonly groupId: string } | Refusal;

export const customerGroupCreate: NonNullable<MutationResolvers['customerGroupCreate']> = (_, { input }, context) => {
  const { id: caller } = requireScope(context, 'user:manage');
  const { code, name } = input;
  return mutate(context, {
    operation: 'customerGroupCreate',
    caller,
    input,
    async decide({ customerGroups, now }): Promise<Outcome> {
      await customerGroups.lock();
      const isCodeTaken = (await customerGroups.byCodes([code])).has(code);
      const groups = await customerGroups.count();
      const decision = createGroup({ id: uuidv7(), code, name, createdAt: now() }, { isCodeTaken, groups });
      if (decision.refused) return decision;
      await customerGroups.save(decision.group);
      return { groupId: decision.group.id };
    },
    answer: async ({ groupId }) => ({
      customerGroup: (await context.stores.customerGroups.find(groupId)) ?? null,
      userErrors: [],
    }),
    refuse: refuseChange,
  });
};
