import { awaitRecent, hasScope } from '@agora/kit';
import type { Context } from '../context.ts';
import type { Order } from '../domain/order.ts';
import { ordersById, ordersByNumber } from './batches.ts';

/** The order if the viewer may read it. One that checkout announced a moment ago is waited for. */
export async function findOrder(context: Context, id: string): Promise<Order | undefined> {
  let attempt = 0;
  const find = () => context.load(ordersById, id, { attempt: attempt++ });
  return ifReadable(context, await awaitRecent(id, find, context.now()));
}

/** By number; nobody knows a number before the order is there. */
export async function findOrderByNumber(context: Context, number: string): Promise<Order | undefined> {
  return ifReadable(context, await context.load(ordersByNumber, number));
}

function ifReadable({ viewer }: Context, order: Order | undefined): Order | undefined {
  if (!order || !viewer) return undefined;
  return viewer.id === order.customerId || hasScope(viewer, 'order:read:any') ? order : undefined;
}
