import { completeCheckout } from '../complete-checkout.ts';
import { eventually } from '../eventually.ts';
import { fillCart, type FillOptions } from '../fill-cart.ts';
import { register } from '../register.ts';
import type { Data, ShopClient } from '../shop-client.ts';

interface PaidOrder {
  readonly id: string;
  readonly number: string;
  /** Of its parcel, which has not left. */
  readonly trackingNumber: string;
  /** As its customer sees it. */
  readonly read: () => Promise<Data>;
}

/** What a new customer has bought and paid. */
export async function paidOrder(shop: ShopClient, city: NonNullable<FillOptions['city']>): Promise<PaidOrder> {
  const { customer } = await register(shop, () => undefined);
  const { orderId: id } = await completeCheckout(
    customer,
    await fillCart(customer, { providerToken: 'tok_approve', city }),
  );
  const read = async () => (await customer.request(ORDER, { id })).order;
  const { number, deliveries } = await eventually<Data>(
    async () => {
      const order = await read();
      return order?.status === 'CONFIRMED' && order.deliveries?.length === 1 && order;
    },
    { withinMs: 30_000, orElse: () => `order ${id} has no parcel` },
  );
  return { id, number, trackingNumber: deliveries[0].trackingNumber, read };
}

const ORDER = /* GraphQL */ `
  query ($id: ID!) {
    order(id: $id) {
      number
      status
      paymentStatus
      deliveries {
        trackingNumber
        status
        proof
        failedAttempts
      }
    }
  }
`;
