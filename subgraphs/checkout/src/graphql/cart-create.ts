import { randomUUID } from 'node:crypto';
import { emptyCart } from '../domain/cart.ts';
import type { MutationResolvers } from '../generated/resolvers.ts';

export const cartCreate: NonNullable<MutationResolvers['cartCreate']> = async (_, _args, { viewer, transact }) =>
  transact(async ({ carts, now }) => {
    const customerId = viewer?.id ?? null;
    const open = customerId === null ? undefined : await carts.lockOpen(customerId);
    if (open) return { cart: open, userErrors: [] };
    const created = emptyCart(randomUUID(), customerId, now());
    await carts.insert(created);
    return { cart: created, userErrors: [] };
  });
