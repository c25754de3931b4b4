import { randomUUID } from 'node:crypto';
import { completeCheckout } from './complete-checkout.ts';
import { eventually } from './eventually.ts';
import { fillCart } from './fill-cart.ts';
import { register } from './register.ts';
import type { Data, ShopClient } from './shop-client.ts';

/** A customer who cancels as soon as the parcel has left, which the order may not have heard of. Resolves to the order in the end. */
export async function cancelTooLate(shop: ShopClient): Promise<Data> {
  const tell = () => undefined;
  const { customer } = await register(shop, tell);
  await using impatient = customer;
  const cart = await fillCart(impatient, { providerToken: 'tok_approve' });
  const { orderId } = await completeCheckout(impatient, cart, tell);
  let order: Data = null;
  const comes = (isSo: (order: Data) => boolean) =>
    eventually(
      async () => {
        ({ order } = await impatient.request(ORDER, { orderId }));
        return order && isSo(order) && order;
      },
      { withinMs: 30_000, orElse: () => `it does not come so far: ${JSON.stringify(order)}` },
    );

  await comes(({ deliveries }) => ['DISPATCHED', 'IN_TRANSIT'].includes(deliveries[0]?.status));
  const input = { orderId, reason: 'CHANGED_MIND', idempotencyKey: randomUUID() };
  await impatient.request(ORDER_CANCEL, { input });
  return await comes(({ status }) => status === 'DELIVERED' || status === 'CANCELLED');
}

const ORDER = /* GraphQL */ `
  query ($orderId: ID!) {
    order(id: $orderId) {
      status
      paymentStatus
      fulfilmentStatus
      cancellation {
        reason
      }
      deliveries {
        status
      }
      lines {
        quantity
        cancelledQuantity
        deliveredQuantity
        refundedQuantity
      }
    }
  }
`;

const ORDER_CANCEL = /* GraphQL */ `
  mutation ($input: OrderCancelInput!) {
    orderCancel(input: $input) {
      order {
        status
      }
      userErrors {
        code
      }
    }
  }
`;
