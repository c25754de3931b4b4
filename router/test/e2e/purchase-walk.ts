import { randomUUID } from 'node:crypto';
import { completeCheckout } from './complete-checkout.ts';
import { fillCart, type FillOptions } from './fill-cart.ts';
import { register } from './register.ts';
import type { ShopClient } from './shop-client.ts';
import { watchStatuses } from './watch-statuses.ts';

export interface Purchase {
  readonly orderId: string;
  /** Each status as the subscription pushed it. */
  readonly statuses: readonly string[];
  /** The first line's variant, and how many could be bought before and after. */
  readonly variantId: string;
  readonly availableBefore: number;
  readonly customer: ShopClient;
  readonly customerId: string;
}

/** One step of the walk, for whoever shows it. */
export type Tell = (step: string, result: string) => void;

export interface PurchaseOptions extends FillOptions {
  /** The status in which the customer does not want it any more; the parcel may have left by the time that this is heard. */
  readonly cancelsIn?: string;
}

/** Registers a customer and buys two things, as a storefront would, until the order is delivered or cancelled. */
export async function buy(shop: ShopClient, options: PurchaseOptions): Promise<Purchase> {
  const { customer, customerId } = await register(shop, options.tell ?? (() => undefined));
  return { ...(await buyAs(customer, options)), customer, customerId };
}

/** The same, of a customer who is logged in. */
export async function buyAs(
  customer: ShopClient,
  options: PurchaseOptions,
): Promise<Omit<Purchase, 'customer' | 'customerId'>> {
  const { cancelsIn, tell = () => undefined } = options;
  const cart = await fillCart(customer, options);
  const { orderId } = await completeCheckout(customer, cart, tell);

  const statuses: string[] = [];
  for await (const { status, order } of watchStatuses(customer, orderId)) {
    if (status === statuses.at(-1)) continue;
    statuses.push(status);
    const [line] = order.lines;
    const stock = line.variant?.availability?.status ?? 'not known at the moment';
    if (status === cancelsIn) {
      const input = { orderId, reason: 'CHANGED_MIND', idempotencyKey: randomUUID() };
      await customer.request(ORDER_CANCEL, { input });
    }
    tell('is told', `${order.number} is ${status}; stock of ${line.product?.title} is ${stock}`);
  }
  return { orderId, statuses, variantId: cart.variantId, availableBefore: cart.availableBefore };
}

const ORDER_CANCEL = /* GraphQL */ `
  mutation ($input: OrderCancelInput!) {
    orderCancel(input: $input) {
      order {
        id
      }
    }
  }
`;
