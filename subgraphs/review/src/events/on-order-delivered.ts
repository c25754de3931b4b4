import { on } from '@agora/kit';
import { orderDelivered } from '@agora/schema';
import type { Work } from '../context.ts';

/** From now on a review of these products is one of a verified purchase. */
export const onOrderDelivered = on(orderDelivered, async ({ data }, { purchases }: Work) => {
  await purchases.add(
    data.customerId,
    data.lines.map(({ productId }) => productId),
  );
});
