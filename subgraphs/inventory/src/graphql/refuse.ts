import type { StockRefusal } from '../domain/stock.ts';
import type { InventoryErrorCode } from '../generated/resolvers.ts';

const messages: Record<InventoryErrorCode, string> = {
  VARIANT_NOT_FOUND: 'There is no such variant.',
  WAREHOUSE_NOT_FOUND: 'There is no such warehouse.',
  WAREHOUSE_CODE_TAKEN: 'There is another warehouse of this code.',
  TOO_MANY_WAREHOUSES: 'A shop has at most 200 warehouses.',
  WAREHOUSE_CLOSED: 'This warehouse takes no more goods in.',
  INVALID_ADDRESS: 'This is no address of the country.',
  INVALID_POSTAL_CODE: 'This is no postal code of the country or region.',
  INVALID_AREA_COUNT: 'A warehouse serves at most 100 countries and regions.',
  UNKNOWN_REGION: 'There is no such country or region.',
  QUANTITY_OUT_OF_RANGE: 'This quantity is 0, too large, or more than a warehouse can have.',
  IMPLAUSIBLE_QUANTITY:
    'This is more than 1,000 pieces and more than half away from what the books say. Say that it is so if it is.',
  WOULD_BE_NEGATIVE: 'There would be fewer than nothing, or fewer than are put aside for orders.',
  SUPPLIER_NOT_FOUND: 'There is no such supplier.',
  SUPPLIER_CODE_TAKEN: 'There is another supplier of this code.',
  SUPPLIER_IN_USE: 'Something is or was ordered from this supplier, or shall be by itself.',
  INVALID_CODE: 'A code has 1 to 40 capital letters, digits and hyphens, and does not begin with a hyphen.',
  INVALID_TEXT: 'This text is empty, too long, or has characters that it must not have.',
  INVALID_EMAIL: 'This is no e-mail address.',
  INVALID_LEAD_TIME: 'Goods take 1 to 365 days.',
  INVALID_MINIMUM_ORDER: 'A supplier takes orders of 1 to 1,000,000 pieces or more.',
  INVALID_LOT: 'A lot has a code of 1 to 60 characters, and expires later than now, always at the same time.',
  LOT_NOT_FOUND: 'There is no such lot.',
  SERIAL_MISSING: 'These goods are tracked by serial number: name one for each piece, no fewer and no more.',
  SERIAL_DUPLICATE: 'This serial number is named twice, or a piece of it is here already.',
  SERIAL_UNKNOWN: 'No piece of these goods that is here has this serial number.',
  SERIAL_ELSEWHERE:
    'This piece lies elsewhere, is on its way, is picked for an order, or did not leave with this order.',
  INVALID_SERIAL: 'A serial number has 1 to 60 characters, and at most 5,000 are named at once.',
  NOT_SERIAL_TRACKED: 'These goods are not tracked by serial number.',
  IN_TRANSIT: 'Some of these goods are on their way between warehouses: they have to come in first.',
  KIT_IN_KIT: 'A kit is put together of goods that are no kits, and is a part of none.',
  HAS_STOCK: 'It has stock of its own, orders wait for it, or it is ordered by itself.',
  IS_KIT: 'A kit has no stock of its own: its parts have.',
  VERSION_CONFLICT: 'Somebody changed it since. Read it again.',
  INVALID_POLICY: 'This number is out of range, or no more than the reorder point.',
  POLICY_NOT_FOUND: 'These goods are not ordered by themselves.',
  REPLENISHMENT_NOT_FOUND: 'There is no such order to a supplier.',
  NOT_RECEIVABLE: 'The order was not sent yet, everything of it came in, or it was called off.',
  NOT_SENDABLE: 'The order was sent already, or called off.',
  NOT_CANCELLABLE: 'Nothing of the order may come any more.',
  INVALID_LINE_COUNT:
    'There is at least one line, and at most 1,000, or 500 of a transfer or of what was counted; a count has at most 5,000.',
  COUNT_NOT_FOUND: 'There is no such count.',
  COUNT_ENDED: 'The count is booked or called off.',
  TRANSFER_NOT_FOUND: 'There is no such transfer.',
  TRANSFER_ENDED: 'Nothing of the transfer is on its way any more.',
  SAME_WAREHOUSE: 'These goods are there already.',
  MORE_THAN_SENT: 'More came than are on their way.',
  MORE_THAN_LEFT: 'More came back than had left for the order.',
  MORE_THAN_ORDERED: 'More came than were ordered and may still come.',
  INVALID_RESTOCK_TIME: 'More come later than now.',
  INVALID_BACKORDER_POLICY:
    'A limit is 1 to 1,000,000, and 0 where nothing is promised; a pre-order ends later than now and than it begins, nothing else has dates.',
  IN_STOCK: 'These goods can be bought now: there is nothing to wait for.',
  INVALID_IDEMPOTENCY_KEY: 'An idempotency key has 1 to 200 characters that can be seen.',
  IDEMPOTENCY_CONFLICT: 'This idempotency key was used for another input.',
};

/** The user errors of a refused change. */
export function userErrorsOf({
  refused: code,
  field,
  message,
  available,
  outstanding,
}: StockRefusal<InventoryErrorCode>) {
  const numbers = { available: available ?? null, outstanding: outstanding ?? null };
  return [{ code, message: message ?? messages[code], field: ['input', ...field], ...numbers }];
}

/** The payload of a refused change of stock. */
export function refuse(refusal: StockRefusal<InventoryErrorCode>) {
  return { level: null, userErrors: userErrorsOf(refusal) };
}
