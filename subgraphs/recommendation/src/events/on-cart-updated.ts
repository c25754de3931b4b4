import { on } from '@agora/kit';
import { checkoutCartUpdated } from '@agora/schema';
import type { Work } from '../context.ts';
import type { Behaviour } from '../domain/learning/behaviour.ts';
import { learn } from '../db/learning/learn.ts';

/** What a customer puts into a cart, and takes out of it, where they agreed that one may learn from it. */
export const onCartUpdated = on(checkoutCartUpdated, async ({ data }, work: Work) => {
  const { cartId, customerId: personId } = data;
  if (personId === null || (await work.choices.mayLearn(personId)) !== true) return;
  await work.behaviours.lock([cartId, personId]);
  const inCart = new Set<string>();
  for (const { kind, productId } of await work.behaviours.about([cartId])) {
    if (productId === null) continue;
    if (kind === 'ADD_TO_CART') inCart.add(productId);
    else inCart.delete(productId);
  }
  const wanted = new Set(data.lines.map(({ productId }) => productId));
  const about = { personId, sourceId: cartId, quantity: null, rating: null, words: null, at: work.now() };
  const lines: Behaviour[] = [
    ...[...wanted.difference(inCart)].map((productId) => ({ ...about, productId, kind: 'ADD_TO_CART' as const })),
    ...[...inCart.difference(wanted)].map((productId) => ({ ...about, productId, kind: 'REMOVE_FROM_CART' as const })),
  ];
  await learn(work, lines);
});
