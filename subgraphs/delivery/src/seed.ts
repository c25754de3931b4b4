import type { SeedContext } from '@agora/kit';
import { superstoreOrders } from '@agora/kit/superstore';
import type { Settings } from './config.ts';
import type { Stores } from './db/stores.ts';
import { demoSlotsOfExpress } from './demo-slots.ts';
import { toPastDelivery } from './past-delivery.ts';

/** Everything that the demo shop's history sold has arrived; what it sells by Express can come in slots. */
export async function seed({ stores }: SeedContext<Stores, Settings>): Promise<void> {
  await stores.deliveries.addAll(superstoreOrders().map(toPastDelivery));
  for (const slot of demoSlotsOfExpress()) await stores.slots.save(slot);
}
