import { randomUUID } from 'node:crypto';
import { isHardToGuess } from '@agora/kit';
import { emptyCart } from '../../domain/carts/cart.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { mutateCart, refuse } from './change-cart.ts';

export const cartCreate: NonNullable<MutationResolvers['cartCreate']> = async (_, { input }, context) => {
  const customerId = context.viewer?.id ?? null;
  const key = input?.idempotencyKey;
  // Whoever knows the key of a guest is given the cart that it made.
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
