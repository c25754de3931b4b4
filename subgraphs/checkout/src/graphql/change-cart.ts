import type { Context, Work } from '../context.ts';
import type { Cart, OpenCart } from '../domain/cart.ts';
import { cartUpdated } from '../domain/cart-updated.ts';
import type { Refusal } from '../domain/refusal.ts';
import { mayUse } from './may-use.ts';
import { userErrorOf } from './refuse.ts';

const notFound: Refusal = { refused: 'CART_NOT_FOUND', field: ['cartId'] };

/** Loads a cart for its user, lets it be decided about, keeps what was decided and tells it. */
export function changeCart(
  { transact, viewer }: Context,
  cartId: string,
  decide: (cart: Cart, work: Work) => OpenCart | Refusal,
) {
  return transact(async (work) => {
    const cart = await work.carts.lock(cartId);
    const decision = cart && mayUse(viewer, cart) ? decide(cart, work) : notFound;
    if ('refused' in decision) return { cart: null, userErrors: [userErrorOf(decision)] };
    await work.carts.save(decision);
    if (decision.lines !== cart?.lines) await work.emit(cartUpdated(decision));
    return { cart: decision, userErrors: [] };
  });
}

/** The cart as it is before a decision that needs others to be asked; undefined when it is not for this viewer. */
export async function peekCart({ stores, viewer }: Context, cartId: string): Promise<Cart | undefined> {
  const cart = (await stores.carts.byIds([cartId])).get(cartId);
  return cart && mayUse(viewer, cart) ? cart : undefined;
}

/** The payload of a refusal. */
export function refuse(refused: Refusal['refused'], ...field: readonly string[]) {
  return { cart: null, userErrors: [userErrorOf({ refused, field })] };
}
