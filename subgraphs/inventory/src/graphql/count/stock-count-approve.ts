import { bookDecision } from '../../db/level/book-decision.ts';
import { approveCount } from '../../domain/count/approve-count.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeCount } from './change-count.ts';

export const stockCountApprove: NonNullable<MutationResolvers['stockCountApprove']> = (_, { input }, context) =>
  changeCount(
    {
      operation: 'stockCountApprove',
      input,
      async decide(count, work, { id: movedBy }) {
        const lines = await work.counts.differingOf(count.id);
        const levels = await work.levels.lock(lines.map(({ variantId }) => variantId));
        const { lowStockQuantity } = work.settings;
        const decision = approveCount(count, movedBy, { lines, levels, lowStockQuantity, now: work.now() });
        if (decision.refused) return decision;
        await work.counts.save(decision.count);
        await bookDecision(decision, work);
        return undefined;
      },
    },
    context,
  );
