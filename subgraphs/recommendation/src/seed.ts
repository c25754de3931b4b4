import type { SeedContext } from '@agora/kit';
import { superstoreOrders, superstoreProducts, superstoreVendorId } from '@agora/kit/superstore';
import type { Settings } from './config.ts';
import { retrain } from './db/learning/retrain.ts';
import type { Stores } from './db/stores.ts';
import type { Behaviour } from './domain/learning/behaviour.ts';

/** Learns the order history of the demo shop, as the events of its orders would have taught it. */
export async function seed({ stores }: SeedContext<Stores, Settings>): Promise<void> {
  await stores.products.catalogue(
    superstoreProducts().map(({ id: productId, categoryId, title }) => ({
      ...{ productId, categoryId, title },
      ...{ vendorId: superstoreVendorId, isPublished: true },
    })),
  );
  await stores.behaviours.add(superstoreOrders().flatMap(linesOf));
  await retrain(stores);
}

function linesOf({ id: sourceId, customerId, orderedAt: at, lines }: Order): readonly Behaviour[] {
  const productIds = [...new Set(lines.map(({ productId }) => productId))];
  return productIds.map((productId) => ({
    ...{ personId: customerId, kind: 'PURCHASE', productId, sourceId, at },
    ...{ quantity: 1, rating: null, words: null },
  }));
}

type Order = ReturnType<typeof superstoreOrders>[number];
