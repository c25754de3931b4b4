import type { Context } from '../../context.ts';
import type { StockRefusal } from '../../domain/stock.ts';
import type { InventoryErrorCode } from '../../generated/resolvers.ts';
import { userErrorsOf } from '../refuse.ts';

/** What is remembered of a change of a warehouse. */
export type WarehouseOutcome =
  { readonly refused?: never; readonly warehouseId: string } | StockRefusal<InventoryErrorCode>;

/** The payload of a change that is done. */
export function answerWarehouse({ stores }: Context) {
  return async ({ warehouseId }: { readonly warehouseId: string }) => ({
    warehouse: (await stores.warehouses.byIds([warehouseId])).get(warehouseId) ?? null,
    userErrors: [],
  });
}

/** The payload of a refused change of a warehouse. */
export function refuseWarehouse(refusal: StockRefusal<InventoryErrorCode>) {
  return { warehouse: null, userErrors: userErrorsOf(refusal) };
}
