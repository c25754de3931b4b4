import { on } from '@agora/kit';
import { isOfGuest, orderDelivered } from '@agora/schema';
import type { Work } from '../context.ts';

/** From now on a review of these products is one of a verified purchase, also one that was written before they came. */
export const onOrderDelivered = on(orderDelivered, async ({ data }, { purchases, reviews }: Work) => {
  // A guest writes no reviews.
  if (isOfGuest(data)) return;
  const { customerId } = data;
  const productIds = [...new Set(data.lines.map(({ productId }) => productId))];
  await purchases.add(customerId, productIds);
  await reviews.verify(customerId, productIds);
});
