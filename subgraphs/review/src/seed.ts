import type { SeedContext } from '@agora/kit';
import { superstoreOrders, superstoreProducts } from '@agora/kit/superstore';
import type { Settings } from './config.ts';
import type { Stores } from './db/stores.ts';

/** The products of the demo shop can be reviewed, and who bought what in the demo shop's history did so verified. */
export async function seed({ stores }: SeedContext<Stores, Settings>): Promise<void> {
  await stores.products.add(superstoreProducts().map(({ id }) => id));
  const byCustomer = Map.groupBy(superstoreOrders(), ({ customerId }) => customerId);
  for (const [customerId, orders] of byCustomer) {
    const productIds = new Set(orders.flatMap(({ lines }) => lines.map(({ productId }) => productId)));
    await stores.purchases.add(customerId, [...productIds]);
  }
}
