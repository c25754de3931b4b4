import { randomUUID } from 'node:crypto';
import type { TryMutation } from './tried-mutation.ts';

/** How each mutation of orders and their money is tried. */
export const orderMutations: Readonly<Record<string, TryMutation>> = {
  orderCancel: ({ order: orderId }) => [
    { input: { orderId, reason: 'CHANGED_MIND', idempotencyKey: randomUUID() }, about: 'the customer' },
  ],
  guestOrderCancel: ({ completedCart: cartId }) => [
    { input: { cartId, reason: 'CHANGED_MIND', idempotencyKey: randomUUID() }, about: 'the customer' },
  ],
  paymentRefund: ({ payment: paymentId }) => [
    {
      input: { paymentId, amount: { amount: '0.01', currency: 'USD' }, reason: 'None', idempotencyKey: randomUUID() },
      about: 'the customer',
    },
  ],
};
