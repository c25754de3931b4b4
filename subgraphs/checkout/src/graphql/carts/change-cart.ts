import { mutate } from '@agora/kit';
import type { Context, Work } from '../../context.ts';
import type { Cart, OpenCart } from '../../domain/carts/cart.ts';
import { cartUpdated } from '../../domain/carts/cart-updated.ts';
import type { Refusal } from '../../domain/refusal.ts';
import { mayUse } from './may-use.ts';
import { userErrorOf } from '../refuse.ts';

/** What is remembered of a change of a cart. */
type Outcome = { readonly refused?: never; readonly cartId: string } | Refusal;

interface CartInput {
  readonly cartId: string;
  readonly idempotencyKey?: string | null | undefined;
  readonly [field: string]: unknown;
}

const notFound: Refusal = { refused: 'CART_NOT_FOUND', field: ['cartId'] };

/** Loads a cart for its user, lets it be decided about, keeps what was decided and tells it. */
export function changeCart(
  context: Context,
  operation: string,
  input: CartInput,
  decide: (cart: Cart, work: Work) => OpenCart | Refusal,
) {
  return mutateCart(context, operation, input, async (work) => {
    const cart = await work.carts.lock(input.cartId);
    const decision = cart && mayUse(context.viewer, cart) ? decide(cart, work) : notFound;
    if ('refused' in decision) return decision;
    await work.carts.save(decision);
    if (decision.lines !== cart?.lines) await work.emit(cartUpdated(decision));
    return { cartId: decision.id };
  });
}

/** A mutation whose payload is a cart. Keys of guests belong to the cart, which nobody else knows. */
export function mutateCart(
  context: Context,
  operation: string,
  input: CartInput,
  decide: (work: Work) => Promise<Outcome>,
) {
  return mutate(context, {
    operation,
    caller: context.viewer?.id ?? input.cartId,
    input,
    decide,
    answer: async ({ cartId }) => {
      const cart = await peekCart(context, cartId);
      // A repetition may come when the cart is somebody's, or gone.
      return cart ? { cart, userErrors: [] } : refuse('CART_NOT_FOUND', input.cartId ? 'cartId' : 'idempotencyKey');
    },
    refuse: (refusal) => ({ cart: null, userErrors: [userErrorOf(refusal)] }),
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
