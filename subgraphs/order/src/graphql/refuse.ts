import { cancellableStatuses } from '../domain/cancel-order.ts';
import type { Order } from '../domain/order.ts';
import type { OrderErrorCode } from '../generated/resolvers.ts';

const messages: Record<OrderErrorCode, string> = {
  ORDER_NOT_FOUND: 'There is no such order.',
  NOT_CANCELLABLE: 'This order cannot be cancelled any more.',
  VERSION_CONFLICT: 'Somebody changed the order since. Read it again.',
  IDEMPOTENCY_CONFLICT: 'This key was used for another input before. Make up a new one.',
  INVALID_IDEMPOTENCY_KEY: 'An idempotency key has 1 to 200 characters.',
};

/** The payload of a refused change; `order` where its state is the obstacle, and the client may know of it. */
export function refuse(code: OrderErrorCode, field: string, order?: Order) {
  const userError = {
    code,
    message: messages[code],
    field: ['input', field],
    status: code === 'NOT_CANCELLABLE' && order ? order.status : null,
    allowedStatuses: code === 'NOT_CANCELLABLE' ? cancellableStatuses : null,
    version: code === 'VERSION_CONFLICT' && order ? order.version : null,
  };
  return { order: null, userErrors: [userError] };
}
