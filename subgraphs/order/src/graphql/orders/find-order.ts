import { awaitRecent, hasScope, type Viewer } from '@agora/kit';
import type { Context } from '../../context.ts';
import { isCustomerOf, type Order } from '../../domain/order/order.ts';
import { ordersById, ordersByNumber } from '../batches.ts';

/** The order if the viewer may read it, or act with `scope` on it. One that checkout announced a moment ago is waited for. */
export async function findOrder(
  context: Context,
  id: string,
  scope: 'order:read:any' | 'order:manage' = 'order:read:any',
): Promise<Order | undefined> {
  const { viewer } = context;
  // A guest is shown no order, so there is nothing to look or wait for.
  if (!viewer) return undefined;
  let attempt = 0;
  const find = async () => ifFor(viewer, await context.load(ordersById, id, { attempt: attempt++ }), scope);
  return awaitRecent(id, find, { caller: viewer.id, now: context.now() });
}

/** By number; nobody knows a number before the order is there. */
export async function findOrderByNumber(context: Context, number: string): Promise<Order | undefined> {
  const { viewer } = context;
  return viewer && ifFor(viewer, await context.load(ordersByNumber, number), 'order:read:any');
}

function ifFor(viewer: Viewer, order: Order | undefined, scope: string): Order | undefined {
  return order && (isCustomerOf(order, viewer.id) || hasScope(viewer, scope)) ? order : undefined;
}
