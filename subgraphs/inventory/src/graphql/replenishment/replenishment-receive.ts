import { requireViewer } from '@agora/kit';
import { receiveReplenishment } from '../../domain/replenishment/receive-replenishment.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeReplenishment } from './change-replenishment.ts';

export const replenishmentReceive: NonNullable<MutationResolvers['replenishmentReceive']> = (_, { input }, context) => {
  const { id: movedBy } = requireViewer(context);
  const { lines, acceptExcess } = input;
  return changeReplenishment(
    {
      operation: 'replenishmentReceive',
      input,
      variantIds: lines.map(({ variantId }) => variantId),
      decide: ({ replenishment, levels }, { now, settings: { lowStockQuantity } }) =>
        receiveReplenishment(
          replenishment,
          { lines, isExcessTaken: acceptExcess ?? false, movedBy },
          { levels, lowStockQuantity, now: now() },
        ),
    },
    context,
  );
};
