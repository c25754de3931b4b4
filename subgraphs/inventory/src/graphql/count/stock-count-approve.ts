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
        const counted = await work.counts.countedOf(count.id);
        const levels = await work.levels.lock(counted.map(({ variantId }) => variantId));
        // Whoever had these goods until now may have booked another count of them.
        const lines = await work.counts.countedOf(count.id);
        const { lowStockQuantity } = work.settings;
        const differing = lines.flatMap(({ variantId, missing, found }) =>
          [...(missing ?? []), ...(found ?? [])].map((number) => ({ variantId, number })),
        );
        const serials = await work.serials.named(differing);
        const decision = approveCount(count, movedBy, { lines, levels, serials, lowStockQuantity, now: work.now() });
        if (decision.refused) return decision;
        await work.counts.save(decision.count);
        await work.counts.settle(decision.corrections, work.now());
        await bookDecision(decision, work);
        return undefined;
      },
    },
    context,
  );
