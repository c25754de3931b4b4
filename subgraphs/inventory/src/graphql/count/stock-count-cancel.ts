import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeCount } from './change-count.ts';

export const stockCountCancel: NonNullable<MutationResolvers['stockCountCancel']> = (_, { input }, context) =>
  changeCount(
    {
      operation: 'stockCountCancel',
      input,
      async decide(count, { counts, now }) {
        await counts.save({ ...count, status: 'CANCELLED', endedAt: now(), version: count.version + 1 });
        return undefined;
      },
    },
    context,
  );
