import type { Context } from '../../context.ts';
import type { StockRefusal } from '../../domain/stock.ts';
import type { InventoryErrorCode } from '../../generated/resolvers.ts';
import { userErrorsOf } from '../refuse.ts';

/** What is remembered of a change of a transfer. */
export type TransferOutcome =
  { readonly refused?: never; readonly transferId: string } | StockRefusal<InventoryErrorCode>;

/** The payload of a change that is done. */
export function answerTransfer({ stores }: Context) {
  return async ({ transferId: id }: { readonly transferId: string }) => ({
    stockTransfer: (await stores.transfers.byIds([id])).get(id) ?? null,
    userErrors: [],
  });
}

/** The payload of a refused change of a transfer. */
export function refuseTransfer(refusal: StockRefusal<InventoryErrorCode>) {
  return { stockTransfer: null, userErrors: userErrorsOf(refusal) };
}
