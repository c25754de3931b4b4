import { on } from '@agora/kit';
import { orderLinesCancelled } from '@agora/schema';
import type { Work } from '../context.ts';

/** Who does not get all pieces may buy so many again. */
export const onOrderLinesCancelled = on(orderLinesCancelled, async ({ data }, { boughtPieces }: Work) => {
  await boughtPieces.giveBack(data.orderId, data.lines);
});
