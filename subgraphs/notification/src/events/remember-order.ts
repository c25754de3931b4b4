import type { Work } from '../context.ts';
import type { KnownOrder } from '../db/order-store.ts';
import { tell } from '../telling/tell.ts';

/** From now on it is known whose order this is; refunds that waited for it are told. */
export async function rememberOrder(work: Work, { orderId, number, customerId }: KnownOrder): Promise<void> {
  await work.orders.remember({ orderId, number, customerId });
  for (const { eventId, amount } of await work.orders.takeRefunds(orderId)) {
    await tell(
      work,
      { recipientId: customerId, eventId },
      { kind: 'PAYMENT_REFUNDED', data: { orderId, number, amount } },
    );
  }
}
