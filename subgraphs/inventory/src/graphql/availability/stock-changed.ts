import { CodedError, stoppable, wokenOf } from '@agora/kit';
import type { Context } from '../../context.ts';
import { nothingToSell } from '../../domain/backorder/nothing-to-sell.ts';
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
  const told = new Map<string, string>();
  for await (const woken of wokenOf({ ids, keyOf: (id) => `stock:${id}` }, signals, stop)) {
    forget();
    const sales = await stores.levels.salesOf(woken);
    for (const variantId of woken) {
      const now = sales.get(variantId) ?? nothingToSell;
      const text = JSON.stringify(now);
      if (told.get(variantId) === text) continue;
      told.set(variantId, text);
      yield { variantId, ...now };
    }
  }
}
