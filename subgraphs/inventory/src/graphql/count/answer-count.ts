import type { Context } from '../../context.ts';
import type { StockRefusal } from '../../domain/stock.ts';
import type { InventoryErrorCode } from '../../generated/resolvers.ts';
import { userErrorsOf } from '../refuse.ts';

/** What is remembered of a change of a count. */
export type CountOutcome = { readonly refused?: never; readonly countId: string } | StockRefusal<InventoryErrorCode>;

/** The payload of a change that is done. */
export function answerCount({ stores }: Context) {
  return async ({ countId: id }: { readonly countId: string }) => ({
    stockCount: (await stores.counts.byIds([id])).get(id) ?? null,
    userErrors: [],
  });
}

/** The payload of a refused change of a count. */
export function refuseCount(refusal: StockRefusal<InventoryErrorCode>) {
  return { stockCount: null, userErrors: userErrorsOf(refusal) };
}
