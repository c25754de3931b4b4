import { cancellableStatuses } from '../domain/cancelling/cancel-order.ts';
import type { OrderStatus } from '../domain/order/order.ts';
import type { OrderErrorCode } from '../generated/resolvers.ts';

const messages: Record<OrderErrorCode, string> = {
  ORDER_NOT_FOUND: 'There is no such order.',
  NOT_CANCELLABLE: 'This order cannot be cancelled any more.',
  HANDED_OVER:
    'What needs no shipping was handed over when it was paid, and cannot be given back by yourself. Ask the shop, which can give money back.',
  VERSION_CONFLICT: 'Somebody changed the order since. Read it again.',
  IDEMPOTENCY_CONFLICT: 'This key was used for another input before. Make up a new one.',
  INVALID_IDEMPOTENCY_KEY: 'An idempotency key has 1 to 200 characters.',
};

export interface Refusal {
  readonly refused: OrderErrorCode;
  readonly field: readonly string[];
  /** Where the order stands, when that is the obstacle. */
  readonly status?: OrderStatus;
  /** The version that the order has, when another was expected. */
  readonly version?: number;
}

/** The payload of a refused change. */
export function refuse({ refused: code, field, status, version }: Refusal) {
  const userError = {
    code,
    message: messages[code],
    field: ['input', ...field],
    status: status ?? null,
    allowedStatuses: status ? cancellableStatuses : null,
    version: version ?? null,
  };
  return { order: null, userErrors: [userError] };
}
