import { setTimeout as delay } from 'node:timers/promises';
import type { Purchase } from './purchase-walk.ts';
import type { Data, ShopClient } from './shop-client.ts';

const withinMs = 10_000;

/** How many can be bought once a cancelled order's stock is back, which an event brings about: soon, not at once. */
export async function stockBack(
  customer: ShopClient,
  { orderId, variantId, availableBefore }: Pick<Purchase, 'orderId' | 'variantId' | 'availableBefore'>,
): Promise<number> {
  const deadline = Date.now() + withinMs;
  for (;;) {
    const { order } = await customer.request(AVAILABILITY, { orderId });
    const line = order.lines.find(({ variant }: Data) => variant.id === variantId);
    const available: number = line.variant.availability.available;
    if (available === availableBefore) return available;
    if (Date.now() > deadline) throw new Error(`${availableBefore} were available before, ${available} are now`);
    await delay(100);
  }
}

const AVAILABILITY = /* GraphQL */ `
  query ($orderId: ID!) {
    order(id: $orderId) {
      lines {
        variant {
          id
          availability {
            available
          }
        }
      }
    }
  }
`;
