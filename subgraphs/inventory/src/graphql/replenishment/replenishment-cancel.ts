import { cancelReplenishment } from '../../domain/replenishment/cancel-replenishment.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeReplenishment } from './change-replenishment.ts';

export const replenishmentCancel: NonNullable<MutationResolvers['replenishmentCancel']> = (_, { input }, context) =>
  changeReplenishment(
    {
      operation: 'replenishmentCancel',
      input,
      variantIds: [],
      async decide({ replenishment, supplier }, { levels, now }) {
        const skus = await levels.skusOf(replenishment.lines.map(({ variantId }) => variantId));
        return cancelReplenishment(replenishment, { supplier, skus, now: now() });
      },
    },
    context,
  );
