import { mutate, requireViewer, type Viewer } from '@agora/kit';
import type { Context, Work } from '../../context.ts';
import type { StockCount } from '../../domain/count/stock-count.ts';
import type { StockRefusal } from '../../domain/stock.ts';
import type { InventoryErrorCode } from '../../generated/resolvers.ts';
import { mayChange } from '../may-change.ts';
import { answerCount, type CountOutcome, refuseCount } from './answer-count.ts';

interface CountChange {
  readonly operation: string;
  readonly input: { readonly countId: string; readonly idempotencyKey: string };
  readonly decide: (
    count: StockCount,
    work: Work,
    viewer: Viewer,
  ) => Promise<StockRefusal<InventoryErrorCode> | undefined>;
}

/** Changes a count that is open, which is locked. */
export function changeCount({ operation, input, decide }: CountChange, context: Context) {
  const viewer = requireViewer(context);
  const { countId } = input;
  return mutate(context, {
    operation,
    caller: viewer.id,
    input: { ...input },
    async decide(work: Work): Promise<CountOutcome> {
      const count = await work.counts.lock(countId);
      if (!count || !mayChange(viewer, count.vendorId)) return { refused: 'COUNT_NOT_FOUND', field: ['countId'] };
      if (count.status !== 'OPEN') return { refused: 'COUNT_ENDED', field: ['countId'] };
      return (await decide(count, work, viewer)) ?? { countId };
    },
    answer: answerCount(context),
    refuse: refuseCount,
  });
}
