import type { Data, ShopClient } from '../shop-client.ts';
import { ORDERS } from './history.ts';

/** The newest orders of the shop, as a document with their connection asks for them. */
export async function allOrders(admin: ShopClient, most: number, document = ORDERS): Promise<Data[]> {
  const nodes: Data[] = [];
  for (let after: string | undefined; nodes.length < most;) {
    const { orders } = await admin.request(document, { after });
    nodes.push(...orders.nodes);
    if (!orders.pageInfo.hasNextPage) break;
    after = orders.pageInfo.endCursor;
  }
  return nodes.slice(0, most);
}
