import type { SeedContext } from '@agora/kit';
import { superstoreOrders, superstoreProducts } from '@agora/kit/superstore';
import type { Settings } from './config.ts';
import type { PairCount } from './db/pair-store.ts';
import type { Stores } from './db/stores.ts';
import { type Interest, interestAfter } from './domain/interest.ts';
import { learnPurchase, productsOf } from './domain/learn-purchase.ts';
import type { Product } from './domain/product.ts';

/** Learns the order history of the demo shop, as the events of its orders would have taught it. */
export async function seed({ stores }: SeedContext<Stores, Settings>): Promise<void> {
  const products = new Map(
    superstoreProducts().map(({ id: productId, categoryId }): [string, Product] => [
      productId,
      { productId, categoryId, isAvailable: true, purchases: 0, heat: 0 },
    ]),
  );
  const pairs = new Map<string, PairCount>();
  const interests = new Map<string, Interest & { readonly userId: string }>();

  for (const { customerId: userId, orderedAt: at, lines } of superstoreOrders()) {
    const productIds = productsOf(lines);
    for (const [index, productId] of productIds.entries()) {
      const product = products.get(productId);
      if (product) products.set(productId, learnPurchase(product, at));
      const interest = `${userId} ${productId}`;
      const after = interestAfter(interests.get(interest), { productId, kind: 'PURCHASE', at });
      interests.set(interest, { ...after, userId });
      for (const productB of productIds.slice(index + 1)) {
        const pair = `${productId} ${productB}`;
        pairs.set(pair, { productA: productId, productB, together: (pairs.get(pair)?.together ?? 0) + 1 });
      }
    }
  }

  await stores.products.save([...products.values()]);
  await stores.pairs.add([...pairs.values()]);
  await stores.interests.save([...interests.values()]);
}
