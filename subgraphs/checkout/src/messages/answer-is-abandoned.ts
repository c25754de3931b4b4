import { answer } from '@agora/kit';
import { checkoutIsAbandoned } from '@agora/schema';
import type { Asked } from '../context.ts';
import { isAbandoned } from '../domain/carts/is-abandoned.ts';

export const answerIsAbandoned = answer(checkoutIsAbandoned, async ({ cartId, ...left }, { carts }: Asked) => {
  const cart = (await carts.byIds([cartId])).get(cartId);
  return { isAbandoned: cart !== undefined && isAbandoned(cart, left) };
});
