import { randomUUID } from 'node:crypto';
import { isVisible } from '@agora/schema';
import { emptyCart } from '../domain/cart.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';
import { mutateCart, refuse } from './change-cart.ts';

/** Whoever knows the key of a guest is given the cart that it made, so that nobody may guess it. */
const leastCharacters = 22;
const leastDifferent = 8;

export const cartCreate: NonNullable<MutationResolvers['cartCreate']> = async (_, { input }, context) => {
  const customerId = context.viewer?.id ?? null;
  const key = input?.idempotencyKey;
  if (customerId === null && key != null && !isHardToGuess(key)) {
    return refuse('INVALID_IDEMPOTENCY_KEY', 'idempotencyKey');
  }
  return mutateCart(context, 'cartCreate', { ...input, cartId: '' }, async ({ carts, settings, now }) => {
    const open = customerId === null ? undefined : await carts.lockOpen(customerId);
    if (open) return { cartId: open.id };
    const created = emptyCart({ id: randomUUID(), customerId, currency: settings.currency }, now());
    await carts.insert(created);
    return { cartId: created.id };
  });
};

function isHardToGuess(key: string): boolean {
  const characters = Array.from(key).filter(isVisible);
  return characters.length >= leastCharacters && new Set(characters).size >= leastDifferent;
}
