import { randomUUID } from 'node:crypto';
import { emptyCart } from '../domain/cart.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

export const cartCreate: NonNullable<MutationResolvers['cartCreate']> = async (_, _args, { viewer, transact }) =>
  transact(async ({ carts, now }) => {
    const customerId = viewer?.id ?? null;
    const created = emptyCart(randomUUID(), customerId, now());
    if (await carts.insert(created)) return { cart: created, userErrors: [] };
    const open = customerId ? await carts.lockOpen(customerId) : undefined;
    return { cart: open ?? null, userErrors: [] };
  });
