import { on } from '@agora/kit';
import { isOfGuest, orderDelivered } from '@agora/schema';
import type { Work } from '../context.ts';

/** From now on a review of these products is one of a verified purchase. */
export const onOrderDelivered = on(orderDelivered, async ({ data }, { purchases }: Work) => {
  // A guest writes no reviews.
  if (isOfGuest(data)) return;
  await purchases.add(
    data.customerId,
    data.lines.map(({ productId }) => productId),
  );
});
