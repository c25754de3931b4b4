import type { Batch, PageRequest } from '@agora/kit';
import { type AwaitedGoods, inventoryAwaitedGoods } from '@agora/schema';
import type { Stores } from '../db/stores.ts';

/** `attempt` keeps a second look at what was not there from being answered by the first. */
export const ordersById = ({ orders }: Stores, ids: readonly string[], _: { readonly attempt: number }) =>
  orders.byIds(ids);

export const ordersByNumber = ({ orders }: Stores, numbers: readonly string[]) => orders.byNumbers(numbers);

export const ordersByCart = ({ orders }: Stores, cartIds: readonly string[]) => orders.byCartsOfGuests(cartIds);

export const linesByOrder = ({ orders }: Stores, orderIds: readonly string[]) => orders.linesOf(orderIds);

export const timelineByOrder = ({ timelines }: Stores, orderIds: readonly string[], page: PageRequest) =>
  timelines.pagesByOrder(orderIds, page);

export const timelineCountsByOrder = ({ timelines }: Stores, orderIds: readonly string[]) =>
  timelines.countsByOrder(orderIds);

export const ordersByCustomer = ({ orderLists }: Stores, customerIds: readonly string[], page: PageRequest) =>
  orderLists.pagesByCustomer(customerIds, page);

export const orderCountsByCustomer = ({ orderLists }: Stores, customerIds: readonly string[]) =>
  orderLists.countsByCustomer(customerIds);

type Awaited = AwaitedGoods & { readonly variantId: string };

const mostAtOnce = 100;

/** What orders wait for, by the variants that were ordered, with one question for each hundred. */
export const awaitedByOrder: Batch<Stores, undefined, readonly Awaited[]> = async (_, orderIds, __, { send }) => {
  const found = new Map<string, readonly Awaited[]>();
  for (let at = 0; at < orderIds.length; at += mostAtOnce) {
    const { orders } = await send(inventoryAwaitedGoods, { orderIds: orderIds.slice(at, at + mostAtOnce) });
    for (const { orderId, lines } of orders) {
      found.set(
        orderId,
        lines.map((line) => ({ ...line, expectedAt: line.expectedAt === null ? null : new Date(line.expectedAt) })),
      );
    }
  }
  return found;
};
