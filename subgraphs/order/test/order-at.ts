import type { OrderStatus } from '../src/domain/order/order.ts';
import { placeOrder } from '../src/domain/placing/place-order.ts';
import { purchaseToPlace } from '../src/domain/placing/purchase-to-place.ts';
import { aPurchase, type Purchase } from './purchase.ts';
import { startOrder } from './start-order.ts';

type Shop = Awaited<ReturnType<typeof startOrder>>;

/** What the others tell, up to each status. */
const roads: Readonly<Record<OrderStatus, (purchase: Purchase) => Parameters<Shop['tell']>[0][]>> = {
  PENDING: ({ completed }) => [completed],
  AWAITING_PAYMENT: ({ completed, reserved }) => [completed, reserved],
  CONFIRMED: ({ completed, reserved, authorised, captured }) => [completed, reserved, authorised, captured],
  SHIPPED: (purchase) => [...roads.CONFIRMED(purchase), purchase.scheduled, purchase.dispatched],
  DELIVERED: (purchase) => [
    ...roads.SHIPPED(purchase),
    purchase.inTransit,
    purchase.outForDelivery,
    purchase.delivered,
  ],
  CANCELLED: ({ completed, rejected }) => [completed, rejected],
};

/** Brings one purchase to a status, in a shop that runs. */
export async function bring(shop: Shop, status: OrderStatus, purchase = aPurchase()): Promise<Purchase> {
  for (const event of roads[status](purchase)) await shop.tell(event);
  return purchase;
}

/** Orders that nobody was told of, so that no relay is at work while statements are counted. */
export async function startWithPlaced(purchases: readonly Purchase[]) {
  const shop = await startOrder();
  await shop.given(async ({ orders, now }) => {
    for (const { completed } of purchases) {
      const { order, entry } = placeOrder(purchaseToPlace(completed.data), await orders.nextNumber(), now());
      await orders.add(order, entry);
    }
  });
  return shop;
}

export async function startWithOrder(status: OrderStatus) {
  const shop = await startOrder();
  return Object.assign(shop, { purchase: await bring(shop, status) });
}
