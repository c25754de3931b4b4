import { CodedError, stoppable, wokenOf } from '@agora/kit';
import type { Context } from '../../context.ts';
import type { SubscriptionResolvers } from '../../generated/resolvers.ts';
import type { StockChangeModel } from '../models.ts';

const most = 50;

type Watching = Pick<Context, 'stores' | 'signals' | 'forget'>;

export const stockChanged: NonNullable<SubscriptionResolvers['stockChanged']> = {
  subscribe(_, { variantIds }, context) {
    const ids = [...new Set(variantIds)];
    if (ids.length === 0 || ids.length > most) throw new CodedError('BAD_USER_INPUT', `Watch 1 to ${most} variants.`);
    return stoppable(async function* (stop) {
      for await (const change of changesOf(ids, context, stop)) yield { stockChanged: change };
    });
  },
};

/** A signal says only that a variant is worth another look; what can be sold of it is read, and told if it is not what was told. */
async function* changesOf(
  ids: readonly string[],
  { stores, signals, forget }: Watching,
  stop: AbortSignal,
): AsyncGenerator<StockChangeModel> {
  const told = new Map<string, number>();
  for await (const woken of wokenOf({ ids, keyOf: (id) => `stock:${id}` }, signals, stop)) {
    forget();
    const available = await stores.levels.availableOf(woken);
    for (const variantId of woken) {
      const now = available.get(variantId) ?? 0;
      if (told.get(variantId) === now) continue;
      told.set(variantId, now);
      yield { variantId, available: now };
    }
  }
}
