import type { StockRefusal } from '../domain/stock.ts';
import type { InventoryErrorCode } from '../generated/resolvers.ts';

const messages: Record<InventoryErrorCode, string> = {
  VARIANT_NOT_FOUND: 'There is no such variant.',
  WAREHOUSE_NOT_FOUND: 'There is no such warehouse.',
  QUANTITY_OUT_OF_RANGE: 'This quantity is 0, too large, or more than a warehouse can have.',
  WOULD_BE_NEGATIVE: 'There would be fewer than nothing, or fewer than are put aside for orders.',
  INVALID_IDEMPOTENCY_KEY: 'An idempotency key has 1 to 200 characters that can be seen.',
  IDEMPOTENCY_CONFLICT: 'This idempotency key was used for another input.',
};

/** The payload of a refused change of stock. */
export function refuse({ refused: code, field, available }: StockRefusal<InventoryErrorCode>) {
  return {
    level: null,
    userErrors: [{ code, message: messages[code], field: ['input', ...field], available: available ?? null }],
  };
}
