import type { SeedContext } from '@agora/kit';
import { digitalProducts, superstoreOrders, superstoreProducts, superstoreVendorId } from '@agora/kit/superstore';
import type { Settings } from './config.ts';
import type { Stores } from './db/stores.ts';
import { demoReviews, ratingsOf } from './demo/demo-reviews.ts';

const chunkSize = 1_000;

/** The products of the demo shop can be reviewed, who bought what in its history did so verified, and some of them wrote about it. */
export async function seed({ stores }: SeedContext<Stores, Settings>): Promise<void> {
  const products = [
    ...superstoreProducts().map((product) => ({ ...product, vendorId: superstoreVendorId })),
    ...digitalProducts().map((product) => ({ ...product, vendorId: null })),
  ].map(({ id: productId, title, slug, vendorId }) => ({ productId, title, slug, vendorId }));
  for (let start = 0; start < products.length; start += chunkSize) {
    await stores.products.addKnown(products.slice(start, start + chunkSize));
  }
  const byCustomer = Map.groupBy(superstoreOrders(), ({ customerId }) => customerId);
  for (const [customerId, orders] of byCustomer) {
    const productIds = new Set(orders.flatMap(({ lines }) => lines.map(({ productId }) => productId)));
    await stores.purchases.add(customerId, [...productIds]);
  }
  const reviews = demoReviews();
  for (let start = 0; start < reviews.length; start += chunkSize) {
    await stores.reviews.addHistory(reviews.slice(start, start + chunkSize));
  }
  await stores.reviews.addRatings(ratingsOf(reviews));
}
