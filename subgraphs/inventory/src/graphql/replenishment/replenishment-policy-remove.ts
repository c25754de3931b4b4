import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changePolicy } from './change-policy.ts';

export const replenishmentPolicyRemove: NonNullable<MutationResolvers['replenishmentPolicyRemove']> = (
  _,
  { input },
  context,
) =>
  changePolicy(
    {
      operation: 'replenishmentPolicyRemove',
      input,
      decide: async (level, { supplies }) =>
        (await supplies.remove(level)) ? undefined : { refused: 'POLICY_NOT_FOUND', field: ['variantId'] },
    },
    context,
  );
