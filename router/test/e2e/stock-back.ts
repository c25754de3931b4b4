import { eventually } from './eventually.ts';
import type { Purchase } from './purchase-walk.ts';
import type { Data, ShopClient } from './shop-client.ts';

/** How many can be bought once a cancelled order's stock is back. */
export async function stockBack(
  customer: ShopClient,
  { orderId, variantId, availableBefore }: Pick<Purchase, 'orderId' | 'variantId' | 'availableBefore'>,
): Promise<number> {
  let available: number | undefined;
  return eventually(
    async () => {
      const { order } = await customer.request(AVAILABILITY, { orderId });
      const line = order.lines.find(({ variant }: Data) => variant.id === variantId);
      available = line.variant.availability.available;
      return available === availableBefore && available;
    },
    { orElse: () => `${availableBefore} were available before, ${available ?? 'none'} are now` },
  );
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
