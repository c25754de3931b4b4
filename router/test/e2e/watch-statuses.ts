import { setTimeout as delay } from 'node:timers/promises';
import type { Data, ShopClient } from './shop-client.ts';

const timeoutMs = 30_000;

/**
 * Each status of an order as the subscription pushes it, until the purchase has come to its end. A storefront subscribes again when the order
 * service is away for a while; fields of other services may be missing meanwhile.
 */
export async function* watchStatuses(customer: ShopClient, orderId: string): AsyncGenerator<Data> {
  const deadline = Date.now() + timeoutMs;
  let status: string | undefined;
  for (;;) {
    try {
      for await (const { data, errors } of customer.subscribe(STATUS_CHANGED, { orderId })) {
        const change = data?.orderStatusChanged;
        if (!change) throw new Error(JSON.stringify(errors));
        // Where its money and its goods are changes as well.
        if (change.status === status) continue;
        status = change.status;
        yield change;
        if (status === 'DELIVERED' || status === 'CANCELLED') return;
      }
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await delay(200);
    }
  }
}

const STATUS_CHANGED = /* GraphQL */ `
  subscription ($orderId: ID!) {
    orderStatusChanged(orderId: $orderId) {
      status
      order {
        number
        lines {
          product {
            title
          }
          variant {
            availability {
              status
            }
          }
        }
      }
    }
  }
`;
