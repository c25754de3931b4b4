import { on } from '@agora/kit';
import { isOfGuest, orderDelivered } from '@agora/schema';
import type { Work } from '../context.ts';
import { reviewToRequest } from '../job-kinds.ts';

/** By then people have used what they bought, and still remember it. */
const daysUntilAsked = 7;
const dayMs = 24 * 60 * 60 * 1_000;

/**
 * From now on a review of these products is one of a verified purchase, also one that was written before they came. Some
 * days later the customer is asked for one.
 */
export const onOrderDelivered = on(orderDelivered, async ({ data }, { purchases, reviews, enqueue, now }: Work) => {
  // A guest writes no reviews.
  if (isOfGuest(data)) return;
  const { orderId, number, customerId, deliveredAt } = data;
  const productIds = [...new Set(data.lines.map(({ productId }) => productId))];
  await purchases.add(customerId, productIds);
  await reviews.verify(customerId, productIds);
  const dueAt = new Date(new Date(deliveredAt).getTime() + daysUntilAsked * dayMs);
  // Told long after, as when a log is replayed, it is no news any more.
  if (dueAt < now()) return;
  await enqueue(reviewToRequest, { orderId, number, customerId, productIds }, { key: orderId, dueAt });
});
