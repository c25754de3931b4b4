import { createHash } from 'node:crypto';
import { inventoryHold } from '@agora/schema';
import type { Context } from '../../context.ts';
import { type Cart, change } from '../../domain/carts/cart.ts';
import type { Refusal } from '../../domain/refusal.ts';
import type { MutationResolvers } from '../../generated/resolvers.ts';
import { changeCart, peekCart, refuse } from '../carts/change-cart.ts';
import { nameHold } from './name-hold.ts';

type Held = Awaited<ReturnType<typeof askToHold>>;

/**
 * What is held is told under the id that the order will have, so that the order finds it. Inventory is asked before the cart is
 * locked; what is changed in the cart meanwhile is not held, and looked for when it is bought.
 */
export const checkoutHold: NonNullable<MutationResolvers['checkoutHold']> = async (_, { input }, context) => {
  const { cartId } = input;
  const seen = await peekCart(context, cartId);
  // Whoever is logged in claims a guest's cart first.
  if (seen?.customerId !== (context.viewer?.id ?? null)) return refuse('CART_NOT_FOUND', 'cartId');
  if (seen.status === 'COMPLETED') return refuse('CART_COMPLETED', 'cartId');
  if (seen.lines.length === 0) return refuse('EMPTY_CART', 'cartId');
  const holdId = seen.holdId ?? (await nameHold(cartId, context));
  if (holdId === null) return refuse('CART_COMPLETED', 'cartId');
  const held = await askToHold(seen, { holdId, idempotencyKey: input.idempotencyKey }, context);
  return changeCart(context, 'checkoutHold', { ...input }, (cart, work) => {
    if (cart.status === 'COMPLETED') return { refused: 'CART_COMPLETED', field: ['cartId'] };
    const heldUntil = held.heldUntil === null ? null : new Date(held.heldUntil);
    if (held.short.length > 0) return shortOf(seen, held);
    // Where nothing changes, nobody else's change of the cart is in conflict with it.
    if (heldUntil?.getTime() === cart.heldUntil?.getTime()) return cart;
    return change(cart, { heldUntil }, work.now());
  });
};

/** Once for each attempt and what is in the cart. */
function askToHold(
  { lines }: Pick<Cart, 'lines'>,
  { holdId, idempotencyKey }: { readonly holdId: string; readonly idempotencyKey: string },
  { send }: Context,
) {
  const stocked = lines.filter(({ requiresShipping }) => requiresShipping);
  const asked = { holdId, lines: stocked.map(({ variantId, quantity }) => ({ variantId, quantity })) };
  const key = createHash('sha256')
    .update(JSON.stringify([asked, idempotencyKey]))
    .digest('hex');
  return send(inventoryHold, asked, { key });
}

function shortOf({ lines }: Pick<Cart, 'lines'>, { short }: Held): Refusal {
  const missing = new Map(short.map(({ variantId, available }) => [variantId, available]));
  return {
    refused: 'OUT_OF_STOCK',
    field: ['cartId'],
    lines: lines.flatMap(({ id: lineId, variantId }) => {
      const available = missing.get(variantId);
      return available === undefined ? [] : [{ lineId, variantId, available }];
    }),
  };
}
