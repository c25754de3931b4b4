import type { Context } from '../../context.ts';
import type { StockRefusal } from '../../domain/stock.ts';
import type { InventoryErrorCode } from '../../generated/resolvers.ts';
import { userErrorsOf } from '../refuse.ts';

/** What is remembered of a change of a supplier. */
export type SupplierOutcome =
  { readonly refused?: never; readonly supplierId: string } | StockRefusal<InventoryErrorCode>;

/** The payload of a change that is done. */
export function answerSupplier({ stores }: Context) {
  return async ({ supplierId }: { readonly supplierId: string }) => ({
    supplier: (await stores.suppliers.byIds([supplierId])).get(supplierId) ?? null,
    userErrors: [],
  });
}

/** The payload of a refused change of a supplier. */
export function refuseSupplier(refusal: StockRefusal<InventoryErrorCode>) {
  return { supplier: null, userErrors: userErrorsOf(refusal) };
}
