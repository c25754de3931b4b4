import type { SeedContext } from '@agora/kit';
import { superstoreCustomers, superstoreOrders } from '@agora/kit/superstore';
import type { Settings } from './config.ts';
import type { Stores } from './db/stores.ts';
import { toPastOrder } from './past-order.ts';

const chunkSize = 500;

/** The history of the demo shop: every order delivered. */
export async function seed({ stores }: SeedContext<Stores, Settings>): Promise<void> {
  const methods = new Map(superstoreCustomers().map(({ id, paymentMethodId }) => [id, paymentMethodId]));
  const history = superstoreOrders().map((bought) => toPastOrder(bought, methods.get(bought.customerId) ?? bought.id));
  for (let start = 0; start < history.length; start += chunkSize) {
    await stores.orders.addHistory(history.slice(start, start + chunkSize));
  }
}
