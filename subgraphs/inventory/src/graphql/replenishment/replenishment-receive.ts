import { requireViewer } from '@agora/kit';
import { nameLots } from '../../db/lot/name-lots.ts';
import { nameSerials } from '../../db/serial/name-serials.ts';
import { comesIn } from '../../domain/serial/unfit-serial.ts';
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
      async decide({ replenishment, levels }, work) {
        const { lots, now, settings } = work;
        const named = await nameLots(lines, replenishment.warehouseId, work);
        if (named.refused) return named;
        const decision = receiveReplenishment(
          replenishment,
          { lines: named.lines, isExcessTaken: acceptExcess ?? false, movedBy },
          { levels, lowStockQuantity: settings.lowStockQuantity, now: now() },
        );
        if (decision.refused) return decision;
        const pieces = await nameSerials(lines, { levels, unfit: comesIn }, work);
        if (pieces.refused) return pieces;
        await lots.add(named.lots);
        return { ...decision, serials: { in: pieces.names } };
      },
    },
    context,
  );
};
