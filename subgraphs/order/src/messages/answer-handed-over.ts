import { answer } from '@agora/kit';
import { orderHandedOver } from '@agora/schema';
import type { Asked } from '../context.ts';
import type { Order } from '../domain/order/order.ts';

export const answerHandedOver = answer(orderHandedOver, async ({ orderId, cartId }, { orders }: Asked) => {
  const order = await find(orders, { orderId, cartId });
  // The order of who was erased has the id of itself for a customer.
  if (!order || (order.buyer.kind === 'CUSTOMER' && order.buyer.customerId === order.id)) return null;
  const lines = (await orders.linesOf([order.id])).get(order.id) ?? [];
  const handed = lines.filter((line) => !line.requiresShipping && line.delivered > line.refunded);
  return {
    orderId: order.id,
    customerId: order.buyer.kind === 'CUSTOMER' ? order.buyer.customerId : null,
    variantIds: [...new Set(handed.map(({ variantId }) => variantId))],
  };
});

async function find(
  orders: Asked['orders'],
  { orderId, cartId }: { readonly orderId: string | undefined; readonly cartId: string | undefined },
): Promise<Order | undefined> {
  if (orderId !== undefined) return (await orders.byIds([orderId])).get(orderId);
  return cartId === undefined ? undefined : (await orders.byCartsOfGuests([cartId])).get(cartId);
}
